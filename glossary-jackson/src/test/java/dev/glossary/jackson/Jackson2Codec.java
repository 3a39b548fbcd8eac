package dev.glossary.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Jackson 2. */
final class Jackson2Codec implements JsonCodec {
    private final Setting setting;
    private final JsonMapper mapper;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    Jackson2Codec(Setting setting) {
        JsonMapper.Builder builder = JsonMapper.builder().findAndAddModules().addModule(new GlossaryJackson2Module());
        configure(builder, setting);
        this.mapper = builder.build();
        this.setting = setting;
        this.reader = setting == Setting.IN_A_VIEW ? mapper.readerWithView(JsonCodec.class) : mapper.reader();
        this.writer = setting == Setting.IN_A_VIEW ? mapper.writerWithView(JsonCodec.class) : mapper.writer();
    }

    private static void configure(JsonMapper.Builder builder, Setting setting) {
        switch (setting) {
            case AS_IT_COMES -> {}
            case FAIL_ON_UNKNOWN_PROPERTIES -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            case IGNORE_UNKNOWN_PROPERTIES -> builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            case SNAKE_CASE -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
            case UPPER_CAMEL_CASE -> builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
            case CASE_INSENSITIVE -> builder.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES);
            case INCLUDE_ALWAYS -> include(builder, JsonInclude.Include.ALWAYS);
            case NO_NULL_MAP_VALUES -> withoutNullMapValues(builder);
            case INCLUDE_NON_NULL -> include(builder, JsonInclude.Include.NON_NULL);
            case INCLUDE_NON_EMPTY -> include(builder, JsonInclude.Include.NON_EMPTY);
            case INCLUDE_NON_DEFAULT -> include(builder, JsonInclude.Include.NON_DEFAULT);
            case SKIP_NULLS -> builder.defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP));
            case FAIL_ON_NULLS -> builder.defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));
            case SORTED ->
                builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
            case EVERYTHING_VISIBLE -> builder.visibility(PropertyAccessor.ALL, Visibility.ANY);
            case EVERY_METHOD_AN_ACCESSOR ->
                builder.accessorNaming(new DefaultAccessorNamingStrategy.Provider()
                        .withGetterPrefix("")
                        .withBuilderPrefix(""));
            case NOTHING_VISIBLE -> builder.visibility(PropertyAccessor.ALL, Visibility.NONE);
            case IN_A_VIEW -> builder.disable(MapperFeature.DEFAULT_VIEW_INCLUSION);
            case BIG_NUMBERS ->
                builder.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);
            case ARRAYS_FOR_LISTS -> builder.enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY);
            case UNQUOTED_NAN -> builder.disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS);
            case TYPE_IDS -> builder.activateDefaultTyping(LaissezFaireSubTypeValidator.instance);
        }
    }

    private static void include(JsonMapper.Builder builder, JsonInclude.Include include) {
        builder.defaultPropertyInclusion(JsonInclude.Value.construct(include, include));
    }

    @SuppressWarnings("deprecation") // old, and still in many configurations
    private static void withoutNullMapValues(JsonMapper.Builder builder) {
        builder.disable(SerializationFeature.WRITE_NULL_MAP_VALUES);
    }

    @Override
    public String write(Object value) {
        return run(() -> writer.writeValueAsString(value));
    }

    @Override
    public byte[] writeBytes(Object value) {
        return run(() -> writer.writeValueAsBytes(value));
    }

    @Override
    public String writeAs(Class<?> type, Object value) {
        return run(() -> writer.forType(type).writeValueAsString(value));
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        return run(() -> reader.forType(type).readValue(json));
    }

    @Override
    public <T> T readBytes(byte[] json, Class<T> type) {
        return run(() -> reader.forType(type).readValue(json));
    }

    @Override
    public List<Term> readTerms(String json) {
        return run(() -> reader.forType(new TypeReference<List<Term>>() {}).readValue(json));
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        return run(() -> {
            try {
                return mapper.convertValue(value, type);
            } catch (IllegalArgumentException wrapped) { // so it comes from Jackson 2
                if (wrapped.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw wrapped;
            }
        });
    }

    @Override
    public String writeTree(Object value) {
        return run(() -> mapper.writeValueAsString(mapper.valueToTree(value)));
    }

    @Override
    public <T> T readTree(String json, String pointer, Class<T> type) {
        return run(() -> mapper.treeToValue(mapper.readTree(json).at(pointer), type));
    }

    @Override
    public boolean isWrittenAsItsTree(Object value) {
        return run(() -> mapper.readTree(mapper.writeValueAsString(value)).equals(mapper.valueToTree(value)));
    }

    @Override
    public <T> T update(T existing, String json) {
        return run(() -> reader.withValueToUpdate(existing).readValue(json));
    }

    @Override
    public <A, T> T readWith(Class<A> key, A attribute, String json, Class<T> type) {
        return run(() -> reader.forType(type).withAttribute(key, attribute).readValue(json));
    }

    @Override
    public String toString() {
        return "Jackson 2, " + setting;
    }

    private static <T> T run(Call<T> call) {
        try {
            return call.run();
        } catch (JsonMappingException thrown) {
            throw new Refused(
                    thrown,
                    thrown.getPath().stream()
                            .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                            .collect(Collectors.joining()));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private interface Call<T> {
        T run() throws IOException;
    }
}

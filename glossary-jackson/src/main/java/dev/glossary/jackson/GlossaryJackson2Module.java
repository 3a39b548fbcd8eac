package dev.glossary.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.glossary.payload.Payload;

/**
 * Teaches Jackson 2 the glossary model, findings and payloads; the forms are described at {@link dev.glossary.jackson}.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new GlossaryJackson2Module()).build();
 * Glossary glossary = mapper.readValue(json, Glossary.class);
 * Product product = mapper.convertValue(page.data("product"), Product.class);
 * }</pre>
 *
 * <p>On the class path {@code findAndAddModules()} and {@code findAndRegisterModules()} find it by themselves; on the
 * module path it is added as above.
 */
public final class GlossaryJackson2Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module; it has no settings. */
    public GlossaryJackson2Module() {
        super("glossary", Version.unknownVersion());
        MixIns.BY_TARGET.forEach(this::setMixInAnnotation);
        PlainJson.TYPES.forEach(type -> addSerializer(new Jackson2PlainSerializer(type)));
        addSerializer(new Jackson2Payloads.Serializer());
        addDeserializer(Payload.class, new Jackson2Payloads.Deserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Jackson2Introspector());
    }
}

package dev.glossary.jackson;

import dev.glossary.payload.Payload;
import tools.jackson.core.Version;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson 3 the glossary model, findings and payloads; the forms are described at {@link dev.glossary.jackson}.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();
 * Glossary glossary = mapper.readValue(json, Glossary.class);
 * Product product = mapper.convertValue(page.data("product"), Product.class);
 * }</pre>
 *
 * <p>On the class path {@code findAndAddModules()} finds it by itself; on the module path it is added as above.
 */
public final class GlossaryJackson3Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module; it has no settings. */
    public GlossaryJackson3Module() {
        super("glossary", Version.unknownVersion());
        MixIns.BY_TARGET.forEach(this::setMixInAnnotation);
        PlainJson.TYPES.forEach(type -> addSerializer(new Jackson3PlainSerializer(type)));
        addSerializer(new Jackson3Payloads.Serializer());
        addDeserializer(Payload.class, new Jackson3Payloads.Deserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Jackson3Introspector());
    }
}

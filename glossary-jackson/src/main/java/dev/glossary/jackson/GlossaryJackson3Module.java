package dev.glossary.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson 3 the glossary model; the form is described at {@link dev.glossary.jackson}.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();
 * Glossary glossary = mapper.readValue(json, Glossary.class);
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
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Builders());
    }

    /** Reads each type of the model through its builder. */
    private static final class Builders extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
            return MixIns.BUILDERS.get(type.getRawType());
        }
    }
}

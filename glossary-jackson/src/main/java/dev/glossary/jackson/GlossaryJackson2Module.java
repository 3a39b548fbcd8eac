package dev.glossary.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson 2 the glossary model; the form is described at {@link dev.glossary.jackson}.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new GlossaryJackson2Module()).build();
 * Glossary glossary = mapper.readValue(json, Glossary.class);
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
        public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
            return MixIns.BUILDERS.get(type.getRawType());
        }
    }
}

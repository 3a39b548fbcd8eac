package dev.glossary.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** What the annotations that both majors share cannot say. */
final class Jackson3Introspector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** Each type of the model is read through its builder. */
    @Override
    public @Nullable Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
        return MixIns.builder(type.getRawType());
    }

    /** Where types are told apart by names, that of the class behind a type would be of no use. */
    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return MixIns.name(type.getRawType());
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.givesFields(member.getDeclaringClass(), member.getRawType())
                ? new Jackson3Fields.Serializer()
                : null;
    }

    @Override
    public @Nullable Object findContentDeserializer(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.takesField(member.getDeclaringClass(), member.getName())
                ? new Jackson3Fields.Deserializer()
                : null;
    }
}

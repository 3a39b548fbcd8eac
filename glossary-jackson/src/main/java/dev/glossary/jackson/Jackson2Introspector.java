package dev.glossary.jackson;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/** What the annotations that both majors share cannot say. */
final class Jackson2Introspector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** Each type of the model is read through its builder. */
    @Override
    public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
        return MixIns.builder(type.getRawType());
    }

    /** Where types are told apart by names, that of the class behind a type would be of no use. */
    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return MixIns.name(type.getRawType());
    }

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.givesFields(member.getDeclaringClass(), member.getRawType())
                ? new Jackson2Fields.Serializer()
                : null;
    }

    @Override
    public @Nullable Object findContentDeserializer(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.takesField(member.getDeclaringClass(), member.getName())
                ? new Jackson2Fields.Deserializer()
                : null;
    }
}

package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.glossary.model.AdditionalFields;
import java.io.IOException;
import java.util.Map;
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

    /** Additional fields are written by {@link Fields}. */
    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.isFlat(member.getDeclaringClass(), member.getRawType())
                ? new Fields()
                : null;
    }

    /** Writes additional fields as members of the object around them, in their order, whatever is set for maps. */
    private static final class Fields extends StdSerializer<AdditionalFields> {
        private static final long serialVersionUID = 1L;

        Fields() {
            super(AdditionalFields.class);
        }

        @Override
        public void serialize(AdditionalFields fields, JsonGenerator generator, SerializerProvider context)
                throws IOException {
            Jackson2Sink out = new Jackson2Sink(generator, context.getConfig().getBase64Variant());
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                out.name(field.getKey());
                JsonTokens.write(field.getValue(), out);
            }
        }
    }
}

package dev.glossary.jackson;

import dev.glossary.model.AdditionalFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

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

    /** Additional fields are written by {@link Fields}. */
    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && MixIns.isFlat(member.getDeclaringClass(), member.getRawType())
                ? new Fields()
                : null;
    }

    /** Writes additional fields as members of the object around them, in their order, whatever is set for maps. */
    private static final class Fields extends StdSerializer<AdditionalFields> {
        Fields() {
            super(AdditionalFields.class);
        }

        @Override
        public void serialize(AdditionalFields fields, JsonGenerator generator, SerializationContext context) {
            Jackson3Sink out = new Jackson3Sink(generator, context.getConfig().getBase64Variant());
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                out.name(field.getKey());
                JsonTokens.write(field.getValue(), out);
            }
        }
    }
}

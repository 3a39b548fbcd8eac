package dev.glossary.codec;

import dev.glossary.model.AdditionalFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told of each member of an object what it was and what it is to be. */
interface MemberChange {
    void text(int field, @Nullable String before, @Nullable String after);

    <T> void list(int field, List<T> before, List<T> after, ElementCodec<T> codec);

    void additionalFields(AdditionalFields before, AdditionalFields after);
}

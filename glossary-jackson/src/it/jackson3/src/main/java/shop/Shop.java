package shop;

import dev.glossary.model.Glossary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import tools.jackson.databind.json.JsonMapper;

/** What an app does with the library. */
public final class Shop {
    private final JsonMapper mapper;

    /** Has a mapper that knows the module. */
    public Shop(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads terms. */
    public Glossary glossary(String json) {
        return mapper.readValue(json, Glossary.class);
    }

    /** Writes anything. */
    public String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** A product of a page. */
    public Product product(byte[] page) {
        return mapper.convertValue(NuxtPage.of(page).data("product"), Product.class);
    }

    /** The payload that is a part of a document. */
    public Payload payload(String json, String pointer) {
        return mapper.treeToValue(mapper.readTree(json).at(pointer), Payload.class);
    }
}

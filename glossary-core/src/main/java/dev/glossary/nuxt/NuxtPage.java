package dev.glossary.nuxt;

import dev.glossary.finding.Source;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.WriteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a Nuxt site: what its payloads hold.
 *
 * <p>A page has one or two carriers. A {@code _payload.json} beside a prerendered or cached page holds the results of its
 * async calls; the script {@code __NUXT_DATA__} in its HTML holds state, configuration and errors and, where there is no
 * {@code _payload.json}, those results too. Nuxt merges the two member by member, and so does this class: of a member
 * that both have, that of {@code _payload.json} counts. A page with several apps has a script for each.
 *
 * <p>Values that Nuxt wraps ({@code Reactive}, {@code ShallowReactive}, {@code Ref}, {@code ShallowRef},
 * {@code EmptyRef}, {@code EmptyShallowRef}) are looked through here, and by {@link PayloadValue#unwrap()} further down.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the bytes, which are not copied.
 */
public final class NuxtPage {
    private static final String SCRIPT = "a script of type application/json with the id __NUXT_DATA__";

    private final List<App> apps;

    /** Made for HTML alone: a pattern takes a new JVM longer than a {@code _payload.json}. */
    private static final class Charset {
        private static final Pattern IN_CONTENT =
                Pattern.compile("charset\\s*+=\\s*+[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

        private Charset() {}
    }

    private NuxtPage(List<App> apps) {
        this.apps = List.copyOf(apps);
    }

    /**
     * One app of a page.
     *
     * @param name what {@code data-nuxt-data} says; empty where nothing says it
     * @param dataSource what {@code data-src} says; empty where nothing says it
     * @param carriers the payloads, those that win first
     * @param hasExternal whether one of them was given in addition to the app's own
     */
    private record App(String name, String dataSource, List<Carrier> carriers, boolean hasExternal) {
        App(String name, String dataSource, Carrier carrier) {
            this(name, dataSource, List.of(carrier), false);
        }

        App with(List<Carrier> winners) {
            List<Carrier> all = new ArrayList<>(winners);
            all.addAll(carriers);
            return new App(name, dataSource, List.copyOf(all), true);
        }

        boolean pointsElsewhere() {
            return !dataSource.isEmpty();
        }

        boolean isComplete() {
            return !pointsElsewhere() || hasExternal;
        }

        Set<String> memberNames() {
            if (carriers.size() == 1) {
                PayloadValue root = carriers.get(0).payload().root().unwrap();
                return root instanceof PayloadObject object ? object.names() : Set.of();
            }
            Set<String> names = new LinkedHashSet<>();
            for (Carrier carrier : carriers) {
                if (carrier.payload().root().unwrap() instanceof PayloadObject root) {
                    names.addAll(root.names());
                }
            }
            return Collections.unmodifiableSet(names);
        }

        /** A member of the first carrier that has it, wrappers looked through. */
        @Nullable
        PayloadValue member(String name) {
            for (Carrier carrier : carriers) {
                if (carrier.payload().root().unwrap() instanceof PayloadObject root) {
                    PayloadValue member = root.get(name);
                    if (member != null) {
                        return member.unwrap();
                    }
                }
            }
            return null;
        }
    }

    /**
     * Opens a page without a name, with the standard options.
     *
     * @param bytes a {@code _payload.json} or an HTML page, in UTF-8; not copied, and not to be changed
     * @throws PayloadException when the bytes are no payload and hold none
     */
    public static NuxtPage of(byte[] bytes) {
        return of(bytes, Source.UNNAMED, PayloadOptions.standard());
    }

    /**
     * Opens a page. Locations count in the bytes as they are given, HTML included.
     *
     * @param bytes a {@code _payload.json} or an HTML page, in UTF-8; not copied, and not to be changed
     * @param source where the bytes come from, for locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @throws PayloadException when the bytes are no payload and hold none; with the rule {@code payload-root} when they
     *     are the JSON object of an error that was served in place of a payload
     */
    public static NuxtPage of(byte[] bytes, Source source, PayloadOptions options) {
        NuxtPage page = find(bytes, source, options);
        if (page == null) {
            throw new PayloadException(
                    "payload-root", "an HTML page without a payload", SCRIPT, Payload.locate(bytes, source, 0, 0));
        }
        return page;
    }

    /**
     * Begins to open a page: the bytes of a {@code _payload.json} are checked while it is read, and {@link #finish()}
     * checks the rest of them; those of HTML are checked at once. See {@link Payload#begin}.
     *
     * @param bytes a {@code _payload.json} or an HTML page, in UTF-8; not copied, and not to be changed
     * @param source where the bytes come from, for locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @throws PayloadException when the bytes begin as no payload does, and hold none
     */
    public static NuxtPage begin(byte[] bytes, Source source, PayloadOptions options) {
        if (isHtml(bytes)) {
            return of(bytes, source, options);
        }
        return alone(begun(bytes, source, NuxtTags.addTo(options)), bytes);
    }

    /**
     * Checks what is left of a page that was {@linkplain #begin begun}; does nothing for any other.
     *
     * @throws PayloadException when its bytes are no payload
     */
    public void finish() {
        for (Payload payload : payloads()) {
            payload.finish();
        }
    }

    /**
     * Opens a page, if it is one of Nuxt's.
     *
     * @param bytes a {@code _payload.json} or an HTML page, in UTF-8; not copied, and not to be changed
     * @param source where the bytes come from, for locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @return the page; null when the bytes are HTML without a {@code __NUXT_DATA__} script
     * @throws PayloadException when the bytes are no payload, or those of the script are not
     */
    public static @Nullable NuxtPage find(byte[] bytes, Source source, PayloadOptions options) {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(source, "source");
        PayloadOptions tagged = NuxtTags.addTo(Objects.requireNonNull(options, "options"));
        if (isHtml(bytes)) {
            List<App> apps = appsOf(bytes, source, tagged);
            return apps.isEmpty() ? null : new NuxtPage(apps);
        }
        NuxtPage page = alone(begun(bytes, source, tagged), bytes);
        page.finish();
        return page;
    }

    private static NuxtPage alone(Payload payload, byte[] file) {
        return new NuxtPage(List.of(new App("", "", new Carrier(payload, file, 0, file.length))));
    }

    private static Payload begun(byte[] bytes, Source source, PayloadOptions options) {
        try {
            return Payload.begin(bytes, source, options);
        } catch (PayloadException noPayload) {
            int begin = afterSpace(bytes, 0);
            boolean isObject = noPayload.rule().equals("payload-root") && bytes[begin] == '{';
            String served = isObject ? ServedError.describe(bytes, begin) : null;
            if (served == null) {
                throw noPayload;
            }
            throw new PayloadException(
                    "payload-root",
                    served + " in place of a payload",
                    "the payload of a page that could be rendered",
                    noPayload.location());
        }
    }

    private static boolean isHtml(byte[] bytes) {
        int begin = afterSpace(bytes, hasByteOrderMark(bytes) ? 3 : 0);
        return begin < bytes.length && bytes[begin] == '<';
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static int afterSpace(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r'))) {
            at++;
        }
        return at;
    }

    private static List<App> appsOf(byte[] html, Source source, PayloadOptions options) {
        List<HtmlTags.Tag> tags = HtmlTags.of(html);
        List<App> apps = new ArrayList<>();
        Payload first = null;
        for (HtmlTags.Tag tag : tags) {
            if (isCarrier(tag)) {
                if (first == null) {
                    requireUtf8(tags, html, source);
                    first = Payload.of(html, tag.textFrom(), tag.textTo(), source, options);
                }
                Payload payload = apps.isEmpty() ? first : first.another(tag.textFrom(), tag.textTo());
                apps.add(new App(
                        tag.attribute("data-nuxt-data"),
                        tag.attribute("data-src"),
                        new Carrier(payload, html, tag.textFrom(), tag.textTo())));
            }
        }
        return apps;
    }

    /** With several apps on a page Nuxt leaves the id away, and only {@code data-nuxt-data} tells. */
    private static boolean isCarrier(HtmlTags.Tag tag) {
        return tag.name().equals("script")
                && tag.attribute("type").strip().equalsIgnoreCase("application/json")
                && (tag.attribute("id").equals("__NUXT_DATA__")
                        || tag.attributes().containsKey("data-nuxt-data"));
    }

    /** Of several declarations the first counts, as in a browser. */
    private static void requireUtf8(List<HtmlTags.Tag> tags, byte[] html, Source source) {
        for (HtmlTags.Tag tag : tags) {
            String charset = tag.name().equals("meta") ? charset(tag) : "";
            if (charset.equals("utf-8") || charset.equals("utf8")) {
                return;
            }
            if (!charset.isEmpty()) {
                throw new PayloadException(
                        "json-encoding",
                        "an HTML page that declares another charset",
                        "UTF-8",
                        Payload.locate(html, source, tag.from(), tag.textFrom()));
            }
        }
    }

    private static String charset(HtmlTags.Tag meta) {
        String declared = meta.attribute("charset");
        if (declared.isEmpty() && meta.attribute("http-equiv").equalsIgnoreCase("content-type")) {
            Matcher content = Charset.IN_CONTENT.matcher(meta.attribute("content"));
            declared = content.find() ? content.group(1) : "";
        }
        return declared.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a page from its file, with the standard options.
     *
     * @param file a {@code _payload.json} or an HTML page; see {@link #read(Path, PayloadOptions)}
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload and holds none
     */
    public static NuxtPage read(Path file) throws IOException {
        return read(file, PayloadOptions.standard());
    }

    /**
     * Reads a page from its file and, where the file is HTML that points at a {@code _payload.json} ({@code data-src}) and
     * one stands in the place where a static Nuxt site has it ({@link #payloadBeside}), from both.
     *
     * <p>HTML without a {@code data-src} is the whole page: Nuxt fetches nothing for it, so a {@code _payload.json} beside
     * it is left alone. Where the HTML has a {@code data-src} and no such file is there, the page is what the HTML holds,
     * and not {@linkplain #isComplete complete}.
     *
     * @param file a {@code _payload.json} or an HTML page; its path is the name in locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload and holds none
     */
    public static NuxtPage read(Path file, PayloadOptions options) throws IOException {
        byte[] bytes = bytes(file, options);
        return withPayloadBeside(of(bytes, Source.of(file.toString()), options), file, options);
    }

    /**
     * Reads a page from one file, whatever stands beside it.
     *
     * @param file a {@code _payload.json} or an HTML page; its path is the name in locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @throws IOException when the file cannot be read
     * @throws PayloadException when it is no payload and holds none
     */
    public static NuxtPage readAlone(Path file, PayloadOptions options) throws IOException {
        return of(bytes(file, options), Source.of(file.toString()), options);
    }

    /**
     * Reads a page as {@link #read(Path, PayloadOptions)} does, if it is one of Nuxt's.
     *
     * @param file a {@code _payload.json} or an HTML page; its path is the name in locations
     * @param options limits, dialect and the app's own tags; Nuxt's tags are added to them
     * @return the page; null when the file is HTML without a {@code __NUXT_DATA__} script
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload, or its script holds none
     */
    public static @Nullable NuxtPage find(Path file, PayloadOptions options) throws IOException {
        byte[] bytes = bytes(file, options);
        NuxtPage page = find(bytes, Source.of(file.toString()), options);
        return page == null ? null : withPayloadBeside(page, file, options);
    }

    private static NuxtPage withPayloadBeside(NuxtPage page, Path file, PayloadOptions options) throws IOException {
        if (page.isComplete()) {
            return page;
        }
        Path beside = payloadBeside(file);
        return Files.isRegularFile(beside) ? page.with(readAlone(beside, options)) : page;
    }

    private static byte[] bytes(Path file, PayloadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Payload.readBytes(in, Source.of(file.toString()), options);
        }
    }

    /**
     * {@return where a static Nuxt site has the payload of an HTML page: {@code bm25/_payload.json} for
     * {@code bm25/index.html} as for {@code bm25.html}} The file may not exist.
     *
     * @param html the HTML page
     * @throws IllegalArgumentException when the path ends in no file name, as {@code /} does
     */
    public static Path payloadBeside(Path html) {
        Path fileName = html.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a path without a file name: '" + html + "'");
        }
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        return html.resolveSibling(stem.equals("index") ? "_payload.json" : stem + "/_payload.json");
    }

    /**
     * {@return this page, with the payload that its HTML only points at}
     *
     * <p>It goes to the first app that has a {@code data-src} and was given no payload yet; when all of those have one, to
     * the first of them; on a page without any {@code data-src}, to the first app. So the payloads of several apps are
     * given one after the other, in the order of {@link #dataSources()}.
     *
     * @param external the page of the {@code _payload.json}; its members win
     */
    public NuxtPage with(NuxtPage external) {
        List<App> merged = new ArrayList<>(apps);
        int owner = firstApp(app -> !app.isComplete(), firstApp(App::pointsElsewhere, 0));
        merged.set(owner, apps.get(owner).with(external.carriers()));
        return new NuxtPage(merged);
    }

    private int firstApp(Predicate<App> condition, int otherwise) {
        for (int i = 0; i < apps.size(); i++) {
            if (condition.test(apps.get(i))) {
                return i;
            }
        }
        return otherwise;
    }

    /**
     * {@return whether all is here that the page points at} False when an app has a {@code data-src} and was given no
     * payload {@linkplain #with(NuxtPage) from there}: its data stand in a file that was not read. A {@code _payload.json}
     * points at nothing, so a page of it alone is complete in this sense, though its HTML may hold more.
     */
    public boolean isComplete() {
        return apps.stream().allMatch(App::isComplete);
    }

    /** {@return the names of the apps on the page ({@code data-nuxt-data}); empty names are left out} */
    public List<String> apps() {
        return apps.stream().map(App::name).filter(name -> !name.isEmpty()).toList();
    }

    /**
     * {@return this page as one of its apps sees it; null when there is no such app}
     *
     * @param name what {@code data-nuxt-data} says, such as {@code nuxt-app}
     */
    public @Nullable NuxtPage app(String name) {
        List<App> named = apps.stream().filter(app -> app.name.equals(name)).toList();
        return named.isEmpty() ? null : new NuxtPage(named);
    }

    /** {@return this page as each of its apps sees it, in order; most pages have one} */
    public List<NuxtPage> perApp() {
        return apps.size() == 1
                ? List.of(this)
                : apps.stream().map(app -> new NuxtPage(List.of(app))).toList();
    }

    /** {@return what {@code data-src} of the scripts says: URLs of {@code _payload.json} files, as they are written} */
    public List<String> dataSources() {
        return apps.stream()
                .map(App::dataSource)
                .filter(source -> !source.isEmpty())
                .toList();
    }

    /** {@return the payloads of the page; of each app those whose members win come first} */
    public List<Payload> payloads() {
        List<Carrier> carriers = carriers();
        if (carriers.size() == 1) {
            return List.of(carriers.get(0).payload());
        }
        List<Payload> payloads = new ArrayList<>();
        for (Carrier carrier : carriers) {
            payloads.add(carrier.payload());
        }
        return Collections.unmodifiableList(payloads);
    }

    private List<Carrier> carriers() {
        if (apps.size() == 1) {
            return apps.get(0).carriers;
        }
        return apps.stream().flatMap(app -> app.carriers.stream()).toList();
    }

    /** {@return the files that carry the payloads of the page, each once, in the order of {@link #payloads()}} */
    public List<CarrierFile> files() {
        List<CarrierFile> files = new ArrayList<>();
        List<Carrier> rest = carriers();
        while (!rest.isEmpty()) {
            byte[] file = rest.get(0).file();
            files.add(new CarrierFile(
                    rest.stream().filter(carrier -> carrier.file() == file).toList()));
            rest = rest.stream().filter(carrier -> carrier.file() != file).toList();
        }
        return Collections.unmodifiableList(files);
    }

    /**
     * {@return how the payloads of the page were written, as far as they show} For one that shows it itself
     * {@link WriteOptions#of} is more exact, to which this is what counts otherwise.
     *
     * @param otherwise what counts where no payload of the page shows it
     */
    public WriteOptions writeOptions(WriteOptions otherwise) {
        WriteOptions shown = otherwise;
        for (Payload payload : payloads()) {
            shown = WriteOptions.of(payload, shown);
        }
        return shown;
    }

    /**
     * {@return the names of the page's members, such as {@code data}, {@code state}, {@code once}, {@code pinia}; in order}
     *
     * @throws PayloadException when a root is malformed
     */
    public Set<String> memberNames() {
        if (apps.size() == 1) {
            return apps.get(0).memberNames();
        }
        Set<String> names = new LinkedHashSet<>();
        apps.forEach(app -> names.addAll(app.memberNames()));
        return Collections.unmodifiableSet(names);
    }

    /**
     * {@return a member of the page, wrappers looked through; null when there is no such member} Of two apps that have it
     * the first counts.
     *
     * @param name the member's name
     * @throws PayloadException when the member's reference leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue member(String name) {
        for (App app : apps) {
            PayloadValue member = app.member(name);
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /**
     * {@return the results of the page's async calls by their keys, wrappers looked through; empty when there are none}
     * Keys are Nuxt's ({@code $f…} and a hash) or the app's own. Of two apps with one key the first counts.
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public Map<String, PayloadValue> data() {
        return entriesOf("data");
    }

    /**
     * {@return the result of one async call, wrappers looked through; null when there is none of this key} What is wrong
     * with other results hurts nobody here. Of two apps with one key the first counts.
     *
     * @param key the call's key
     * @throws PayloadException when the reference of {@code data} or of this result leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue data(String key) {
        return entryOf("data", key);
    }

    /**
     * {@return the shared state ({@code useState}) by its keys, which begin with {@code $s}, wrappers looked through; empty
     * when there is none}
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public Map<String, PayloadValue> state() {
        return entriesOf("state");
    }

    /**
     * {@return the shared state of one key, wrappers looked through; null when there is none of this key} What is wrong
     * with other state hurts nobody here. Of two apps with one key the first counts.
     *
     * @param key the key, with its {@code $s}
     * @throws PayloadException when the reference of {@code state} or of this key leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue state(String key) {
        return entryOf("state", key);
    }

    private @Nullable PayloadValue entryOf(String member, String key) {
        for (App app : apps) {
            PayloadValue entry = app.member(member) instanceof PayloadObject object ? object.get(key) : null;
            if (entry != null) {
                return entry.unwrap();
            }
        }
        return null;
    }

    private Map<String, PayloadValue> entriesOf(String member) {
        Map<String, PayloadValue> entries = new LinkedHashMap<>();
        for (App app : apps) {
            if (app.member(member) instanceof PayloadObject object) {
                object.entries()
                        .forEach(entry -> entries.putIfAbsent(
                                entry.getKey(), entry.getValue().unwrap()));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /**
     * {@return when the page was prerendered; null when it was rendered at run time, or {@code prerenderedAt} is no number
     * of milliseconds}
     *
     * @throws PayloadException when the member's reference leads nowhere, or to a malformed value
     */
    public @Nullable Instant prerenderedAt() {
        return member("prerenderedAt") instanceof PayloadScalar scalar && scalar.isLong()
                ? Instant.ofEpochMilli(scalar.asLong())
                : null;
    }

    /**
     * {@return the page's path on its site, such as {@code /glossary/bm25}; null when no carrier says it}
     *
     * @throws PayloadException when the member's reference leads nowhere, or to a malformed value
     */
    public @Nullable String path() {
        return member("path") instanceof PayloadScalar scalar && scalar.isText() ? scalar.text() : null;
    }

    /**
     * {@return the error that the page shows in place of its content; null when it shows none} Nuxt 4 wraps it as
     * {@code NuxtError}, which is looked through.
     *
     * @throws PayloadException when the member's reference leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue error() {
        PayloadValue error = member("error");
        if (error instanceof PayloadTagged tagged && tagged.tag().equals("NuxtError")) {
            error = tagged.value().unwrap();
        }
        return error == null || error.isUndefined() || error.isNull() ? null : error;
    }

    /** {@return the names and sizes of the payloads; nothing of their content} */
    @Override
    public String toString() {
        return "NuxtPage" + payloads();
    }
}

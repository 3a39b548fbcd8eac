package dev.glossary.benchmarks;

import java.util.List;
import java.util.Random;

/** What the long texts of generated terms are made of. */
enum Style {
    /** English in ASCII, as most pages are. */
    PLAIN {
        @Override
        void append(String word, Random random, StringBuilder text) {
            text.append(word).append(random.nextInt(12) == 0 ? ", " : " ");
        }
    },

    /** English as an editor sets it, with curly quotes and dashes: some two characters a sentence beyond Latin-1. */
    TYPOGRAPHIC {
        @Override
        void append(String word, Random random, StringBuilder text) {
            switch (random.nextInt(30)) {
                case 0 -> text.append('“').append(word).append("” ");
                case 1 -> text.append(word).append(" — ");
                case 2 -> text.append("it’s ").append(word).append(' ');
                default -> text.append(word).append(' ');
            }
        }
    },

    /** Each text in Russian, in Chinese or in Russian with emoji. */
    SCRIPTS {
        @Override
        List<String> vocabulary(Random random) {
            return OTHER_SCRIPTS.get(random.nextInt(OTHER_SCRIPTS.size()));
        }

        @Override
        int length(int inEnglish) {
            return inEnglish / 2;
        }

        @Override
        void append(String word, Random random, StringBuilder text) {
            text.append(word).append(Character.isIdeographic(word.codePointAt(0)) ? "" : " ");
        }
    },

    /** English with markup, quotations and line breaks: one word in two is followed by something to escape. */
    ESCAPES {
        @Override
        void append(String word, Random random, StringBuilder text) {
            text.append(word);
            switch (random.nextInt(8)) {
                case 0 -> text.append('\n');
                case 1 -> text.append(" \"quoted\" ");
                case 2 -> text.append("</b> ");
                case 3 -> text.append('/');
                default -> text.append(' ');
            }
        }
    };

    private static final List<String> ENGLISH = words("""
            a the this each one of in on by with from before after over under between and or but while because when so
            that which where how water wind cloud river storm valley harbour ridge snow frost thaw current tide basin
            delta glacier spring gauge station record reading sensor network model forecast season winter summer morning
            evening hour year century rises falls moves turns grows melts freezes gathers carries measures tells shows
            depends begins ends remains returns deep shallow cold warm slow steady sudden early late upper lower inner
            outer coastal mountain seasonal mean daily hourly rain rainfall pressure humidity temperature sediment
            erosion flood drought meltwater evaporation runoff observer instrument calibration uncertainty neighbouring
            therefore usually often rarely never almost""");

    private static final List<String> RUSSIAN = words("""
            вода ветер облако река буря долина гавань снег иней оттепель течение прилив дельта ледник весна станция
            запись датчик сеть модель прогноз зима лето утро вечер час год век растёт падает движется тает замерзает
            собирает несёт измеряет показывает глубокий холодный тёплый медленный ранний поздний верхний нижний средний
            давление влажность температура и или но когда потому где над под между после""");

    private static final List<String> CHINESE = words("""
            河流 降水 温度 湿度 气压 冰川 融雪 山谷 港口 风暴 云层 潮汐 三角洲 春季 夏天 冬季 观测 仪器 记录 模型 预报 网络
            上升 下降 流动 冻结 测量 显示 寒冷 温暖 缓慢 早晨 晚上 小时 世纪 因此 通常 很少 并且 或者 但是 ， 。""");

    private static final List<String> WITH_EMOJI = words("""
            вода ветер облако река снег лето утро час растёт падает тает холодный тёплый и но 🌊 🌧️ ❄️ 🌡️ 🏔️ 🌬️ 🙂 👩‍🔬""");

    private static final List<List<String>> OTHER_SCRIPTS = List.of(RUSSIAN, CHINESE, WITH_EMOJI);

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** {@return the words of one text} */
    List<String> vocabulary(Random random) {
        return ENGLISH;
    }

    /** {@return how many characters say what takes this many in English} */
    int length(int inEnglish) {
        return inEnglish;
    }

    /** Appends a word and what parts it from the next one. */
    abstract void append(String word, Random random, StringBuilder text);
}

// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import org.jspecify.annotations.Nullable;

/**
 * The words before a number, taken apart: 在微信公众号公布动态信息 is channel, measure and thing.
 *
 * @param channel where it was published or received, or null
 * @param measure the verb, or null
 * @param thing what is counted, or null
 * @param open whether the verb stands last, so that the thing may follow behind the number: 举办3次培训
 */
record Phrase(
        @Nullable String channel,
        @Nullable String measure,
        @Nullable String thing,
        boolean open) {
    /** A longer thing is a list of names before 等 and the noun: the noun alone is kept. */
    private static final int MAX_THING = 24;

    private static final int MAX_DATE = 14;
    private static final String CONNECTORS = "和及与并、或";
    /** What begins so behind a verb says where to, not what: 结转至下年度. */
    private static final String NO_OBJECT = "至到入下";

    private static final String AGENCY_END = "局办室委厅院所镇乡处科会中";
    private static final String OPEN = "“《「『‘";
    private static final String CLOSE = "”》」』’";

    static Phrase of(String words) {
        String text = withoutBrackets(words);
        int start = trimFront(text, 0);
        int end = trimBack(text, start, text.length());
        return start >= end ? new Phrase(null, null, null, true) : new Finder(text.substring(start, end)).phrase();
    }

    /** A noun phrase without the particles around it; null where nothing is left. */
    static @Nullable String thing(String words) {
        int start = trimFront(words, 0);
        int end = trimBack(words, start, words.length());
        String thing = words.substring(start, end);
        if (thing.length() > MAX_THING) {
            int cut = thing.lastIndexOf('等', thing.length() - 3);
            thing = cut > 0 ? thing.substring(cut + 1) : thing;
        }
        return thing.isEmpty() ? null : thing;
    }

    private static String withoutBrackets(String words) {
        if (words.indexOf('(') < 0) {
            return words;
        }
        StringBuilder out = new StringBuilder(words.length());
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && c != ')') {
                out.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }

    private static int trimFront(String text, int from) {
        int start = from;
        while (start < text.length()) {
            int word = Math.max(yearAt(text, start), dateAt(text, start));
            if (word == 0 && Words.NOUNS.lengthAt(text, start) == 0) {
                word = Words.HEADS.lengthAt(text, start);
            }
            // 新闻, 新媒体, 和平区, 对外: a particle only where no longer word begins with it.
            boolean part = word == 1
                    && (Words.VERBS.lengthAt(text, start) > 1
                            || Words.CHANNELS.lengthAt(text, start) > 1
                            || text.startsWith("新闻", start)
                            || text.startsWith("对外", start)
                            || text.startsWith("年报", start)
                            || text.startsWith("年度", start)
                            || text.startsWith("各类", start)
                            || text.startsWith("各种", start)
                            || text.startsWith("各项", start));
            if (word == 0 || part) {
                break;
            }
            start += word;
        }
        return start;
    }

    private static int yearAt(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 4 && Numerals.isDigit(text.charAt(i))) {
            i++;
        }
        if (i - at != 4 || !text.startsWith("年", i)) {
            return 0;
        }
        return text.startsWith("年度", i) ? 6 : 5;
    }

    /** 截至2023年12月31日 */
    private static int dateAt(String text, int at) {
        if (!text.startsWith("截至", at) && !text.startsWith("截止", at)) {
            return 0;
        }
        int end = at + 2;
        while (end < text.length() && end - at < MAX_DATE && "0123456789年月".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && "日底末".indexOf(text.charAt(end)) >= 0 ? end + 1 - at : 0;
    }

    private static int trimBack(String text, int start, int from) {
        int end = from;
        while (end > start) {
            int word = Words.TAILS.lengthBefore(text, end);
            boolean noun = word > 0 && Words.COUNTS.lengthBefore(text, end) > 0 && word <= 2 && !text.endsWith("数量");
            if (word == 0 || noun || end - word < start) {
                break;
            }
            end -= word;
        }
        return end;
    }

    /** Looks for the verb that governs the end of the words. */
    private static final class Finder {
        private final String text;
        private int previousStart = -1;
        private int previousEnd = -1;
        private int verbStart = -1;
        private int verbEnd = -1;

        Finder(String text) {
            this.text = text;
        }

        Phrase phrase() {
            scan();
            if (verbStart < 0) {
                return new Phrase(null, null, thing(text), false);
            }
            String before = text.substring(0, verbStart);
            if (verbEnd == text.length() && previousStart >= 0) {
                // 开展培训: the last verb is what was done.
                String inner = text.substring(previousEnd);
                return new Phrase(
                        channel(text.substring(0, previousStart)),
                        text.substring(previousStart, previousEnd),
                        object(inner),
                        false);
            }
            if (verbEnd == text.length()) {
                return lastWord(before);
            }
            return new Phrase(
                    channel(before), text.substring(verbStart, verbEnd), object(text.substring(verbEnd)), false);
        }

        private static @Nullable String object(String words) {
            String object = thing(words);
            return object == null || NO_OBJECT.indexOf(object.charAt(0)) >= 0 ? null : object;
        }

        /** 信息浏览, 我局门户网站发布: what stands before the verb is the thing, unless it is only the place. */
        private Phrase lastWord(String before) {
            String measure = text.substring(verbStart, verbEnd);
            String channel = channel(before);
            if (channel == null) {
                return new Phrase(null, measure, isAgency(before) ? null : thing(before), true);
            }
            String rest = before.substring(before.indexOf(channel) + channel.length());
            return new Phrase(channel, measure, isAgency(rest) ? null : thing(rest), true);
        }

        /** 市政府办公室受理: who did it, not what was done; 较上年增加 has no thing either. */
        private static boolean isAgency(String words) {
            return words.isEmpty()
                    || AGENCY_END.indexOf(words.charAt(words.length() - 1)) >= 0
                    || words.startsWith("较")
                    || words.startsWith("比")
                    || words.endsWith("政府")
                    || words.endsWith("部门")
                    || words.endsWith("单位");
        }

        private void scan() {
            int i = 0;
            while (i < text.length()) {
                int quote = OPEN.indexOf(text.charAt(i));
                int closed = quote < 0 ? -1 : text.indexOf(CLOSE.charAt(quote), i);
                if (closed > 0) {
                    i = closed + 1;
                    continue;
                }
                int noun = Words.NOUNS.lengthAt(text, i);
                if (noun > 0 && !isVerbPhrase(i)) {
                    i += noun;
                    continue;
                }
                int verb = Words.VERBS.lengthAt(text, i);
                // 收到评论和留言: the public's doings are a verb only at the end, 信息浏览.
                boolean things = verb > 0 && i + verb < text.length() && Words.AUDIENCE.lengthAt(text, i) == verb;
                if (verb > 0 && !things) {
                    found(i, i + verb);
                }
                i += Math.max(verb, 1);
            }
        }

        /** 政务公开各类信息 publishes, 政务公开工作 does not. */
        private boolean isVerbPhrase(int at) {
            return text.startsWith("政务公开", at)
                    && (text.startsWith("各类", at + 4)
                            || text.startsWith("信息", at + 4)
                            || text.startsWith("政府信息", at + 4));
        }

        private void found(int start, int end) {
            boolean joined = verbEnd >= 0 && start - verbEnd == 1 && CONNECTORS.indexOf(text.charAt(verbEnd)) >= 0;
            if (joined) {
                verbEnd = end;
                return;
            }
            previousStart = verbStart;
            previousEnd = verbEnd;
            verbStart = start;
            verbEnd = end;
        }

        private static @Nullable String channel(String before) {
            int start = trimFront(before, 0);
            int end = -1;
            for (int i = start; i < before.length(); ) {
                int word = Words.CHANNELS.lengthAt(before, i);
                if (word > 0) {
                    end = i + word;
                    end += Words.CHANNEL_TAILS.lengthAt(before, end);
                    i = end;
                } else {
                    i++;
                }
            }
            if (end < 0) {
                return null;
            }
            String channel = before.substring(start, end);
            return channel.length() <= MAX_THING ? channel : lastChannel(channel);
        }

        private static String lastChannel(String channel) {
            for (int i = channel.length() - MAX_THING; i < channel.length(); i++) {
                if (Words.CHANNELS.lengthAt(channel, i) > 0) {
                    return channel.substring(i);
                }
            }
            return channel.substring(channel.length() - MAX_THING);
        }
    }
}

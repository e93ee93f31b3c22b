// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Statement;

/** Goes through one paragraph once, from number to number. Mutable, of one paragraph. */
final class ParagraphReader {
    /** How far back a statement's own words are looked for; a clause of more is no clause. */
    private static final int MAX_CONTEXT = 120;

    private static final int MAX_DEPTH = 4;
    /** A quotation of more is a quotation mark that was lost. */
    private static final int MAX_QUOTE = 200;

    private static final String OPEN = "“《「『";
    private static final String CLOSE = "”》」』";
    private static final String[] PART_WORDS = {"其中", "包括", "包含", "主要包括", "分别为", "分别是", "含"};
    private static final String[] OTHER_WORDS = {"另有", "另外", "此外", "还有", "另"};

    private final ProseText source;
    private final String text;
    private final NumberReader numbers;
    private final List<Statement> statements;
    private final QuantityReader quantities;

    private Frame frame = new Frame(0, null, -1);
    private int sentenceStart;
    /** End of the last statement of the sentence, in brackets or not; -1 before the first. */
    private int lastEnd = -1;

    private int last = -1;
    private int lastWhole = -1;
    private int ordinalEnd = -1;
    private @Nullable String channel;

    ParagraphReader(ProseText source, List<Statement> statements) {
        this.source = source;
        this.text = source.plain();
        this.numbers = new NumberReader(text);
        this.statements = statements;
        this.quantities = new QuantityReader(text);
    }

    /** What is open inside one pair of brackets. */
    private static final class Frame {
        private final int depth;
        private final @Nullable Frame outer;
        private int clauseStart;
        private int clauseBefore;
        private int end = -1;
        private int last = -1;
        private @Nullable PartList parts;

        Frame(int start, @Nullable Frame outer, int last) {
            this.depth = outer == null ? 0 : outer.depth + 1;
            this.outer = outer;
            this.clauseStart = start;
            this.clauseBefore = start;
            this.last = last;
        }
    }

    void read() {
        int i = 0;
        while (i < text.length() && statements.size() < StatementReader.MAX_STATEMENTS) {
            char c = text.charAt(i);
            i = NumberReader.begins(c) ? number(i) : other(c, i);
        }
    }

    private int other(char c, int at) {
        switch (c) {
            case '。', '!', '?', ';' -> endSentence(c, at + 1);
            case ',', '，', ':' -> endClause(at + 1);
            case '(' -> open(at);
            case ')' -> close(at);
            case '其', '包', '分', '含', '主' -> {
                return partWord(at);
            }
            default -> {
                int quote = OPEN.indexOf(c);
                if (quote >= 0) {
                    int closed = text.indexOf(CLOSE.charAt(quote), at);
                    return closed > 0 && closed - at <= MAX_QUOTE ? closed + 1 : at + 1;
                }
            }
        }
        return at + 1;
    }

    private void endSentence(char mark, int next) {
        PartList parts = mark == ';' ? frame.parts : null;
        if (mark == ';' && frame.outer != null) {
            endClause(next);
            return;
        }
        frame = new Frame(next, null, -1);
        frame.parts = parts != null && parts.colon ? parts : null;
        sentenceStart = next;
        lastEnd = -1;
        last = -1;
        channel = null;
    }

    private void endClause(int next) {
        boolean list = text.charAt(next - 1) == ':' && frame.last >= 0 && frame.end == next - 1;
        if (list) {
            openParts(frame.last, true);
        }
        frame.clauseBefore = frame.clauseStart;
        frame.clauseStart = next;
    }

    private void open(int at) {
        if (frame.depth < MAX_DEPTH) {
            int parent = frame.end >= 0 && frame.end == at ? frame.last : -1;
            Frame inner = new Frame(at + 1, frame, -1);
            if (parent >= 0) {
                inner.parts = new PartList(parent, statements.get(parent), false, null);
            }
            frame = inner;
        }
    }

    private void close(int at) {
        Frame outer = frame.outer;
        if (outer != null) {
            frame = outer;
            // The brackets belong to the words before them.
            if (outer.end >= 0 && outer.end < at && text.charAt(outer.end) == '(') {
                outer.end = at + 1;
                lastEnd = at + 1;
            }
        }
    }

    private int partWord(int at) {
        for (String word : PART_WORDS) {
            if (!text.startsWith(word, at)) {
                continue;
            }
            int end = at + word.length();
            boolean begins = at == frame.clauseStart || at == frame.end || "、及和并".indexOf(text.charAt(at - 1)) >= 0;
            if (begins || word.equals("其中")) {
                int parent = frame.last >= 0 ? frame.last : at == sentenceStart ? lastWhole : -1;
                if (parent >= 0 && frame.depth == 0) {
                    openParts(parent, end < text.length() && text.charAt(end) == ':');
                } else if (parent >= 0 && word.equals("其中")) {
                    openParts(parent, false);
                }
                return end;
            }
        }
        return at + 1;
    }

    private void openParts(int parent, boolean colon) {
        frame.parts = new PartList(parent, statements.get(parent), colon, frame.parts);
    }

    private int number(int at) {
        ProseNumber number = numbers.read(at);
        int next = Math.max(number.end(), at + 1);
        if (at > 0 && text.charAt(at - 1) == '第') {
            ordinalEnd = next + Words.unitAt(text, next);
        }
        BigDecimal value = number.value();
        if (value == null) {
            return next;
        }
        int from = Math.max(Math.max(frame.clauseStart, frame.end), at - MAX_CONTEXT);
        if (isOnlyPunctuation(from, at) && from > 0 && text.charAt(from - 1) == ':') {
            from = Math.max(Math.max(frame.clauseBefore, frame.end), at - MAX_CONTEXT);
        }
        Quantity quantity = quantities.read(number, value, from);
        if (quantity == null || isOrdinalList(at, quantity)) {
            return next;
        }
        if (quantity.isSecondOfRange()) {
            return quantity.end();
        }
        state(quantity, from, at);
        return Math.max(quantity.end(), next);
    }

    private boolean isOnlyPunctuation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** 第二十条、二十一条: both are ordinals. */
    private boolean isOrdinalList(int at, Quantity quantity) {
        boolean list = ordinalEnd >= 0
                && at > ordinalEnd
                && at - ordinalEnd <= 1
                && "、,和及至或".indexOf(text.charAt(ordinalEnd)) >= 0;
        if (list) {
            ordinalEnd = quantity.end();
        }
        return list;
    }

    private void state(Quantity quantity, int from, int at) {
        String before = text.substring(from, quantity.wordsEnd());
        Phrase phrase = Phrase.of(before);
        String measure = phrase.measure();
        String thing = phrase.thing();
        int end = quantity.end();
        if (thing == null || phrase.open()) {
            Phrase behind = quantities.behind(quantity, measure == null);
            if (behind != null && (thing == null || behind.thing() != null)) {
                end = quantities.behindEnd(quantity);
                thing = behind.thing();
                measure = measure == null ? behind.measure() : measure;
            }
        }
        PartList parts = parts(quantity, phrase.measure(), before);
        int parent = parts == null ? -1 : parts.parent;
        thing = thing != null || phrase.channel() != null ? thing : inherited(parent, from);
        if (measure == null) {
            measure = inheritedMeasure(parent, before);
        }
        add(quantity, subject(phrase, before, thing), measure, parent, end, at);
    }

    private @Nullable PartList parts(Quantity quantity, @Nullable String measure, String before) {
        for (String word : OTHER_WORDS) {
            if (before.startsWith(word) || (before.startsWith("、") && before.startsWith(word, 1))) {
                return null;
            }
        }
        for (PartList list = frame.parts; list != null; list = list.outer) {
            if (list.takes(quantity.value(), quantity.unit(), quantity.approximate(), measure)) {
                return list;
            }
        }
        return null;
    }

    /** The thing of the whole, else a topic named since, else the thing of the statement before. */
    private @Nullable String inherited(int parent, int to) {
        if (parent >= 0) {
            return statements.get(parent).subject();
        }
        String topic = quantities.topic(Math.max(Math.max(sentenceStart, lastEnd), to - MAX_CONTEXT), to);
        if (topic != null) {
            return topic;
        }
        if (last < 0) {
            return null;
        }
        Integer whole = statements.get(last).partOf();
        String subject = statements.get(whole == null ? last : whole).subject();
        // 阅读量 is a measure of something else: what comes next is not about it.
        boolean count = subject != null && Words.COUNTS.lengthBefore(subject, subject.length()) > 0;
        return count ? null : subject;
    }

    private @Nullable String inheritedMeasure(int parent, String before) {
        if (parent >= 0) {
            return statements.get(parent).measure();
        }
        boolean list = !before.isEmpty() && "、和及与".indexOf(before.charAt(0)) >= 0;
        return list && frame.last >= 0 ? statements.get(frame.last).measure() : null;
    }

    private @Nullable String subject(Phrase phrase, String before, @Nullable String thing) {
        if (phrase.channel() != null) {
            channel = phrase.channel();
            return thing == null ? channel : joined(channel, thing);
        }
        boolean reaction = channel != null && Words.AUDIENCE.in(before);
        return reaction && thing != null ? joined(channel, thing) : thing;
    }

    private static String joined(@Nullable String channel, String thing) {
        return channel == null || thing.contains(channel) ? thing : channel + " " + thing;
    }

    private void add(
            Quantity quantity, @Nullable String subject, @Nullable String measure, int parent, int end, int at) {
        int index = statements.size();
        statements.add(new Statement(
                subject,
                measure,
                quantity.value(),
                quantity.unit(),
                quantity.approximate(),
                parent < 0 ? null : parent,
                words(end),
                source.section(),
                source.location(at)));
        frame.end = quantity.end();
        frame.last = index;
        last = index;
        lastEnd = end;
        if (parent < 0) {
            lastWhole = index;
        }
    }

    /** The words since the last statement or the beginning of the sentence. */
    private String words(int end) {
        int start = Math.max(sentenceStart, lastEnd);
        if (end - start > MAX_CONTEXT) {
            int from = end - MAX_CONTEXT;
            int comma = text.indexOf(',', from);
            start = comma > 0 && comma < end ? comma : from;
        }
        while (start < end && "，,、;:()。 ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return source.printed(start, end);
    }
}

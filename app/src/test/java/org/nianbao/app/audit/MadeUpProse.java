// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prose without sense: a share of sentences from a county's template, the rest drawn for the agency. */
final class MadeUpProse {
    private static final String CHARACTERS = "政务公开信息工作推进落实制度完善平台建设回应关切解读文件规范管理培训考核监督保障服务群众基层事项目录更新发布渠道网站微博";
    private static final int SENTENCES = 40;
    private static final int WORDS = 9;

    private final List<String> words = new ArrayList<>();

    MadeUpProse() {
        Random random = new Random(7);
        for (int i = 0; i < 900; i++) {
            words.add("" + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                    + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
    }

    /** @param templateShare sentences in a hundred that the county's agencies have in common */
    List<String> text(String agency, long county, int templateShare, Random random) {
        Random template = new Random(county);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            String common = sentence(template);
            sentences.add(i * 100 < templateShare * SENTENCES ? common : sentence(random));
        }
        sentences.add(0, agency + "现公布本年度报告。");
        return sentences;
    }

    /** The text under another agency's name, with other figures and a few sentences of its own. */
    List<String> copy(List<String> text, String agency, int newSentences, Random random) {
        List<String> copy = new ArrayList<>(text);
        copy.set(0, agency + "现公布本年度报告。");
        for (int i = 0; i < newSentences; i++) {
            copy.set(1 + random.nextInt(copy.size() - 1), sentence(random));
        }
        copy.replaceAll(sentence -> sentence.replaceAll("[0-9]+", String.valueOf(random.nextInt(1000))));
        return copy;
    }

    private String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            sentence.append(words.get(random.nextInt(words.size())));
        }
        return sentence.append(random.nextInt(1000)).append("件。").toString();
    }
}

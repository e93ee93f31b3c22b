// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** The sections of a report, by the national outline. */
public enum SectionKey {
    /** What stands before the first section. */
    PREAMBLE("preamble"),
    /** 一、总体情况. */
    OVERVIEW("overview"),
    /** 二、主动公开政府信息情况. */
    PROACTIVE_DISCLOSURE("proactiveDisclosure"),
    /** 三、收到和处理政府信息公开申请情况. */
    REQUESTS("requests"),
    /** 四、行政复议、行政诉讼情况. */
    REVIEW_AND_LITIGATION("reviewAndLitigation"),
    /** 五、存在的主要问题及改进情况. */
    PROBLEMS("problems"),
    /** 六、其他需要报告的事项, and every section of no other key. */
    OTHER("other");

    private final String code;

    SectionKey(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}

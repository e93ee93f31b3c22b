// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.List;

/** Words by which a line shows that it belongs to the site and not to the article. */
final class FurnitureWords {
    /** A line of the site's imprint is longer only where all of it stands in one line. */
    private static final int MAX_IMPRINT_CHARS = 400;

    /** A tool of the page is named in a few words. */
    private static final int MAX_TOOL_CHARS = 40;

    private static final List<String> IMPRINT = List.of(
            "版权所有", "网站标识码", "ICP备", "icp备", "公网安备", "网安备", "All Rights Reserved", "Copyright ©", "copyright ©");

    /** One of these alone may stand in a report; two of them are an imprint. */
    private static final List<String> IMPRINT_PART =
            List.of("主办单位", "承办单位", "主办：", "承办：", "技术支持", "网站地图", "联系我们", "建议使用", "浏览器", "访问量", "邮编");

    /** A line that starts with one of these, brackets aside, is a tool of the page. */
    private static final List<String> TOOL = List.of(
            "打印本页", "打印页面", "打印", "关闭窗口", "关闭本页", "关闭页面", "扫一扫", "分享到", "分享：", "上一篇", "下一篇", "上一条", "下一条", "收藏本页",
            "返回顶部", "回到顶部", "当前位置", "您的位置", "所在位置", "您现在的位置", "您当前的位置", "你现在的位置", "你所在的位置", "您所在的位置", "现在的位置", "字体：",
            "字号：", "字体大小", "相关链接", "相关文章", "相关阅读", "相关新闻", "相关信息", "相关稿件", "友情链接", "无障碍浏览");

    private FurnitureWords() {}

    /** Whether the line is part of the site's imprint: owner, licence numbers, makers. */
    static boolean isImprint(String line) {
        if (line.length() > MAX_IMPRINT_CHARS) {
            return false;
        }
        if (containsAny(line, IMPRINT) > 0) {
            return true;
        }
        return containsAny(line, IMPRINT_PART) > 1;
    }

    /** Whether the line names a tool of the page, such as printing or sharing, or its place in the site. */
    static boolean isTool(String line) {
        if (line.length() > MAX_TOOL_CHARS) {
            return false;
        }
        int start = 0;
        while (start < line.length() && "【[（(〖　 ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        for (String word : TOOL) {
            if (line.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static int containsAny(String line, List<String> words) {
        int found = 0;
        for (String word : words) {
            if (line.contains(word)) {
                found++;
            }
        }
        return found;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

/** The page of a content system around a report: some 110 KB of menus, forms, templates and other tables. */
final class AgencyPage {
    private static final int MENU_ITEMS = 420;
    private static final int STYLE_RULES = 300;

    private AgencyPage() {}

    static String around(FilledReport report, String body) {
        return head(report) + top() + menu() + article(report, body) + bottom();
    }

    private static String head(FilledReport report) {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n");
        meta(out, "SiteName", report.agency() + "门户网站");
        meta(out, "SiteDomain", "www.example.gov.cn");
        meta(out, "SiteIDCode", "0000000001");
        meta(out, "ColumnName", "政府信息公开年报");
        meta(out, "ColumnType", "信息公开");
        meta(out, "ArticleTitle", report.title());
        meta(out, "PubDate", report.published() + " 09:30");
        meta(out, "ContentSource", report.agency());
        out.append("<title>").append(report.title()).append("-信息公开</title>\n<style>\n");
        for (int i = 0; i < STYLE_RULES; i++) {
            out.append(".c")
                    .append(i)
                    .append("-box .list li a:hover { color: #0")
                    .append(i % 10)
                    .append("a; width: ");
            out.append(i).append("px; background: url(img/bg").append(i).append(".png) no-repeat; }\n");
        }
        return out.append(
                        "</style>\n<script>var tpl = '<table><tr><td>{{row.name}}</td></tr></table>';</script>\n</head>\n")
                .toString();
    }

    private static void meta(StringBuilder out, String name, String content) {
        out.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(content)
                .append("\">\n");
    }

    private static String top() {
        return """
                <body>
                <div class="top"><table width="100%"><tr><td><a href="/">网站首页</a></td><td>无障碍阅读</td>
                <td><form><table><tr><td><input name="q"></td><td><input type="submit" value="搜索"></td></tr></table></form>
                </td></tr></table></div>
                <div id="login" style="display:none"><p>用户登录</p><table><tr><td>用户名</td><td><input></td></tr>
                <tr><td>密码</td><td><input type="password"></td></tr></table></div>
                """;
    }

    private static String menu() {
        StringBuilder out = new StringBuilder("<div class=\"nav\"><ul>\n");
        for (int i = 0; i < MENU_ITEMS; i++) {
            out.append("<li class=\"item item-")
                    .append(i)
                    .append("\"><a href=\"/channel/")
                    .append(i);
            out.append("/index.html\" target=\"_blank\" title=\"栏目")
                    .append(i)
                    .append("\" onclick=\"go(")
                    .append(i);
            out.append(")\"><span class=\"ico\"></span>栏目").append(i).append("</a></li>\n");
        }
        return out.append("</ul></div>\n<ul ms-repeat=\"list\"><li>{{el.title}}<span>{{el.date}}</span></li></ul>\n")
                .toString();
    }

    private static String article(FilledReport report, String body) {
        return "<table class=\"layout\" width=\"1000\" align=\"center\"><tr><td width=\"220\"><p>您的位置:<a href=\"/\">首页</a>"
                + "&gt;<a href=\"/xxgk\">政府信息公开年报</a></p></td><td>\n<div class=\"detail\">\n<h1>" + report.title()
                + "</h1>\n<div class=\"info\"><span>发布日期:" + report.published() + "</span><span>来源:" + report.agency()
                + "</span><span>浏览次数:<i id=\"hits\">0</i></span><span>字体:[<a>大</a> <a>中</a> <a>小</a>]</span></div>\n"
                + "<div class=\"TRS_Editor\" id=\"zoom\">\n" + body + "</div>\n"
                + "<div class=\"share\"><table><tr><td>分享到</td><td>微信</td><td>微博</td></tr></table></div>\n"
                + "</div>\n</td></tr></table>\n";
    }

    private static String bottom() {
        StringBuilder out = new StringBuilder("<div class=\"links\"><table><tr>\n");
        for (int i = 0; i < MENU_ITEMS; i++) {
            out.append("<td><a href=\"https://link")
                    .append(i)
                    .append(".example.gov.cn/\">友情链接")
                    .append(i);
            out.append(i % 6 == 5 ? "</a></td></tr>\n<tr>" : "</a></td>\n");
        }
        return out.append("</tr></table></div>\n<div class=\"foot\"><p>主办:某某大数据中心</p><p>网站标识码:0000000001</p>")
                .append("<p>备案编号00000000号</p></div>\n<script>var a = 1; if (a < 2) { hits(a); }</script>\n")
                .append("</body>\n</html>\n")
                .toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

/** What an element does to the flow of text around it. */
enum Role {
    /** Neither it nor anything in it is shown as text. */
    SKIP,
    META,
    TITLE,
    /** Ends a line. */
    BREAK,
    HEADING,
    TABLE,
    ROW_GROUP,
    ROW,
    CELL,
    BLOCK,
    /** A block whose line ends and runs of spaces count. */
    PREFORMATTED,
    LINK,
    /** Text that a line goes through. */
    STRUCK,
    RAISED,
    LOWERED,
    INLINE;

    static Role of(String tagName) {
        return switch (tagName) {
            case "a" -> LINK;
            case "s", "strike", "del" -> STRUCK;
            case "sup" -> RAISED;
            case "sub" -> LOWERED;
            // How to say the characters beside it.
            case "rt", "rp", "rtc" -> SKIP;
            case "br" -> BREAK;
            case "td", "th" -> CELL;
            case "tr" -> ROW;
            case "tbody", "thead", "tfoot" -> ROW_GROUP;
            case "table" -> TABLE;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
            case "pre", "listing", "xmp", "plaintext", "textarea" -> PREFORMATTED;
            case "meta" -> META;
            case "title" -> TITLE;
            case "script", "style", "template", "noscript", "head", "link", "base", "svg", "math", "iframe", "video" ->
                SKIP;
            case "audio",
                    "canvas",
                    "select",
                    "option",
                    "input",
                    "button",
                    "nav",
                    "xml",
                    "col",
                    "colgroup",
                    "datalist" -> SKIP;
            case "div", "p", "section", "article", "main", "aside", "header", "footer", "ul", "ol", "li", "dl" -> BLOCK;
            case "dt", "dd", "form", "fieldset", "legend", "address", "blockquote", "center", "figure", "hr" -> BLOCK;
            case "figcaption", "details", "summary", "dir", "menu", "body", "html", "frameset", "frame" -> BLOCK;
            case "hgroup", "search", "dialog", "caption", "marquee", "noframes", "optgroup" -> BLOCK;
            default -> INLINE;
        };
    }

    /** How the element's name alone makes its text look. */
    InlineStyle style() {
        return switch (this) {
            case STRUCK -> InlineStyle.STRUCK;
            case RAISED -> InlineStyle.RAISED;
            case LOWERED -> InlineStyle.LOWERED;
            case PREFORMATTED -> InlineStyle.KEEPS_LINES;
            default -> InlineStyle.ORDINARY;
        };
    }
}

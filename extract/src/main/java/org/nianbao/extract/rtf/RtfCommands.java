// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single commands print, and whose groups print nothing. */
final class RtfCommands {
    /** Commands whose group holds nothing of the text, nor of boxes. */
    private static final Set<Command> UNPRINTED = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.pict,
            Command.nonshppict,
            Command.shprslt,
            Command.header,
            Command.headerf,
            Command.headerl,
            Command.headerr,
            Command.footer,
            Command.footerf,
            Command.footerl,
            Command.footerr,
            Command.footnote,
            Command.annotation,
            Command.xe,
            Command.tc,
            Command.nonesttables,
            Command.revtbl,
            Command.filetbl,
            Command.listtable,
            Command.listoverridetable,
            Command.subject,
            Command.manager,
            Command.company,
            Command.operator,
            Command.category,
            Command.keywords,
            Command.comment,
            Command.doccomm,
            Command.hlinkbase);

    private RtfCommands() {}

    static boolean isUnprinted(Command command) {
        return UNPRINTED.contains(command);
    }

    /** The character that the command stands for, or null where it stands for none. */
    static @Nullable String character(Command command) {
        return switch (command) {
            case line, lbr -> "\n";
            case tab, emspace, enspace, qmspace, nonbreakingspace -> " ";
            case nonbreakinghyphen -> "-";
            case emdash -> "—";
            case endash -> "–";
            case bullet -> "•";
            case lquote -> "‘";
            case rquote -> "’";
            case ldblquote -> "“";
            case rdblquote -> "”";
            default -> null;
        };
    }
}

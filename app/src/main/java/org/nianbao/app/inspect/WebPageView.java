// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.extract.html.SanitisedPage;
import org.nianbao.ingest.Limits;

/** The web page itself, bare of all that acts or loads. */
final class WebPageView implements DocumentView {
    @Override
    public String html(Inspection inspection, ShownValues values, Limits limits) {
        List<SanitisedPage.Mark> marks = new ArrayList<>();
        for (Location location : values.places()) {
            if (location instanceof DomPath path) {
                List<ShownValue> there = values.at(location);
                marks.add(new SanitisedPage.Mark(
                        path.path(),
                        there.get(0).markId(),
                        "mark " + ShownValues.cssClass(there),
                        ShownValues.tip(there)));
            }
        }
        List<String> read = new ArrayList<>();
        for (Block block : inspection.document().blocks()) {
            if (Places.of(block) instanceof DomPath path) {
                read.add(path.path());
            }
        }
        String page = SanitisedPage.html(inspection.document().source(), limits, marks, read);
        return "<div class=\"web\">" + page + "</div>";
    }
}

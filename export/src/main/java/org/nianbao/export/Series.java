// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

/** One series for each measure, whatever the form: the query that gives it from {@code values} and {@code crosswalk}. */
public final class Series {
    /**
     * Columns report_id, agency, region_code, year, concept, value, unit, form, source, certain. A form's own cell comes
     * first; where it has no number, the cells that add up to it, of which one must be printed and none unreadable. A
     * document that is in the data twice counts once.
     * {@code {schema}} stands for the schema of the tables.
     */
    public static final String SQL = """
            WITH cells AS (
              SELECT DISTINCT x.concept, x.part, x.unit, v.report_id, v.agency, v.region_code, v."year", v.form,
                     v."table", v."row", v."column", v."value", v.state, v.confidence
              FROM {schema}."values" v
              JOIN {schema}.crosswalk x
                ON x.form = v.form AND x."table" = v."table" AND x."row" = v."row"
               AND x."column" IS NOT DISTINCT FROM v."column"
            ), printed AS (
              SELECT report_id, agency, region_code, "year", concept, "value", unit, form, 'cell' AS source,
                     confidence = 'certain' AS certain
              FROM cells
              WHERE part = 'cell' AND "value" IS NOT NULL
            ), summed AS (
              SELECT report_id, agency, region_code, "year", concept, sum("value") AS "value", unit, form,
                     'sum' AS source, min(CASE WHEN confidence = 'certain' THEN 1 ELSE 0 END) = 1 AS certain
              FROM cells
              WHERE part = 'sum'
              GROUP BY report_id, agency, region_code, "year", concept, unit, form
              HAVING count("value") > 0 AND count(CASE WHEN state = 'unreadable' THEN 1 END) = 0
            )
            SELECT * FROM printed
            UNION ALL
            SELECT * FROM summed s
            WHERE NOT EXISTS (SELECT 1 FROM printed p WHERE p.report_id = s.report_id AND p.concept = s.concept)
            """;

    private Series() {}
}

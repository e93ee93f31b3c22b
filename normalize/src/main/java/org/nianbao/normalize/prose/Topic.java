// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the tables that prose may name.
 *
 * @see NarrativeChecks
 */
enum Topic {
    RECEIVED(Family.REQUESTS, "received", "/requests/received/total"),
    CARRIED_IN(Family.REQUESTS, "carriedIn", "/requests/carriedIn/total"),
    ANSWERED(Family.REQUESTS, "answered", "/requests/outcomes/total/total"),
    CARRIED_OVER(Family.REQUESTS, "carriedOver", "/requests/carriedOver/total"),
    GRANTED(Family.REQUESTS, "granted", "/requests/outcomes/granted/total"),
    PARTLY_GRANTED(Family.REQUESTS, "partlyGranted", "/requests/outcomes/partlyGranted/total"),
    REFUSED(
            Family.REQUESTS,
            "refused",
            "/requests/outcomes/refused/stateSecrets/total",
            "/requests/outcomes/refused/prohibitedByLaw/total",
            "/requests/outcomes/refused/threeSecuritiesOneStability/total",
            "/requests/outcomes/refused/thirdPartyRights/total",
            "/requests/outcomes/refused/internalAffairs/total",
            "/requests/outcomes/refused/processInformation/total",
            "/requests/outcomes/refused/enforcementFiles/total",
            "/requests/outcomes/refused/administrativeQueries/total"),
    UNAVAILABLE(
            Family.REQUESTS,
            "unavailable",
            "/requests/outcomes/unavailable/notHeld/total",
            "/requests/outcomes/unavailable/needsCreation/total",
            "/requests/outcomes/unavailable/stillUnclear/total"),
    NOT_PROCESSED(
            Family.REQUESTS,
            "notProcessed",
            "/requests/outcomes/notProcessed/petitionsAndComplaints/total",
            "/requests/outcomes/notProcessed/repeated/total",
            "/requests/outcomes/notProcessed/publishedMaterial/total",
            "/requests/outcomes/notProcessed/excessive/total",
            "/requests/outcomes/notProcessed/reconfirmation/total"),
    RECONSIDERATION(Family.REVIEW, "reconsideration.total", "/reviewAndLitigation/reconsideration/total"),
    RECONSIDERATION_UPHELD(Family.REVIEW, "reconsideration.upheld", "/reviewAndLitigation/reconsideration/upheld"),
    RECONSIDERATION_CORRECTED(
            Family.REVIEW, "reconsideration.corrected", "/reviewAndLitigation/reconsideration/corrected"),
    RECONSIDERATION_OTHER(Family.REVIEW, "reconsideration.other", "/reviewAndLitigation/reconsideration/other"),
    RECONSIDERATION_PENDING(Family.REVIEW, "reconsideration.pending", "/reviewAndLitigation/reconsideration/pending"),
    LITIGATION(
            Family.REVIEW,
            "litigation.total",
            "/reviewAndLitigation/litigationWithoutReview/total",
            "/reviewAndLitigation/litigationAfterReview/total"),
    LITIGATION_UPHELD(
            Family.REVIEW,
            "litigation.upheld",
            "/reviewAndLitigation/litigationWithoutReview/upheld",
            "/reviewAndLitigation/litigationAfterReview/upheld"),
    LITIGATION_CORRECTED(
            Family.REVIEW,
            "litigation.corrected",
            "/reviewAndLitigation/litigationWithoutReview/corrected",
            "/reviewAndLitigation/litigationAfterReview/corrected"),
    LITIGATION_OTHER(
            Family.REVIEW,
            "litigation.other",
            "/reviewAndLitigation/litigationWithoutReview/other",
            "/reviewAndLitigation/litigationAfterReview/other"),
    LITIGATION_PENDING(
            Family.REVIEW,
            "litigation.pending",
            "/reviewAndLitigation/litigationWithoutReview/pending",
            "/reviewAndLitigation/litigationAfterReview/pending"),
    NORMATIVE_ISSUED(Family.DOCUMENTS, "normativeDocuments.issued", "/proactiveDisclosure/normativeDocuments/issued"),
    NORMATIVE_REPEALED(
            Family.DOCUMENTS, "normativeDocuments.repealed", "/proactiveDisclosure/normativeDocuments/repealed"),
    NORMATIVE_IN_FORCE(
            Family.DOCUMENTS, "normativeDocuments.inForce", "/proactiveDisclosure/normativeDocuments/inForce"),
    REGULATIONS_ISSUED(Family.DOCUMENTS, "regulations.issued", "/proactiveDisclosure/regulations/issued"),
    REGULATIONS_REPEALED(Family.DOCUMENTS, "regulations.repealed", "/proactiveDisclosure/regulations/repealed"),
    REGULATIONS_IN_FORCE(Family.DOCUMENTS, "regulations.inForce", "/proactiveDisclosure/regulations/inForce");

    /** Topics that are told in one breath. */
    enum Family {
        REQUESTS,
        REVIEW,
        DOCUMENTS
    }

    final Family family;
    final String id;
    /** Pointers of the cells whose sum it is. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    final List<String> cells;

    Topic(Family family, String id, String... cells) {
        this.family = family;
        this.id = "narrative." + id;
        this.cells = List.of(cells);
    }

    /** The whole that must agree before a part of it can be held against the table; null for a whole. */
    @Nullable List<Topic> wholes() {
        return switch (this) {
            case GRANTED, PARTLY_GRANTED, REFUSED, UNAVAILABLE, NOT_PROCESSED -> List.of(ANSWERED, RECEIVED);
            case RECONSIDERATION_UPHELD, RECONSIDERATION_CORRECTED, RECONSIDERATION_OTHER, RECONSIDERATION_PENDING ->
                List.of(RECONSIDERATION);
            case LITIGATION_UPHELD, LITIGATION_CORRECTED, LITIGATION_OTHER, LITIGATION_PENDING -> List.of(LITIGATION);
            case RECEIVED,
                    CARRIED_IN,
                    ANSWERED,
                    CARRIED_OVER,
                    RECONSIDERATION,
                    LITIGATION,
                    NORMATIVE_ISSUED,
                    NORMATIVE_REPEALED,
                    NORMATIVE_IN_FORCE,
                    REGULATIONS_ISSUED,
                    REGULATIONS_REPEALED,
                    REGULATIONS_IN_FORCE -> null;
        };
    }
}

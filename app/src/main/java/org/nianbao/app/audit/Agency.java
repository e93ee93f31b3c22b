// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * An agency with its reports.
 *
 * @param number of its own
 * @param name as its first report prints it
 * @param region code, or null where none of its reports has one
 * @param years its reports by year; several for a year are several documents on it
 */
record Agency(int number, String name, @Nullable String region, NavigableMap<Integer, List<AuditedReport>> years) {}

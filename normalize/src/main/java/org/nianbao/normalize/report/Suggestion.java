// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;

/** A cell and the value that would satisfy every sum it stands in; never applied. */
public record Suggestion(CellKey cell, BigDecimal value) {}

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.report;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.narrative;

import org.jspecify.annotations.NullMarked;

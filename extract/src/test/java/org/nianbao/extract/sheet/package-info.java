// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.sheet;

import org.jspecify.annotations.NullMarked;

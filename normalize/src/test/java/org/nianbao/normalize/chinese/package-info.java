// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.chinese;

import org.jspecify.annotations.NullMarked;

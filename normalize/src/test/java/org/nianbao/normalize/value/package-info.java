// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.value;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.region;

import org.jspecify.annotations.NullMarked;

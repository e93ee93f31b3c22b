// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.agency;

import org.jspecify.annotations.NullMarked;

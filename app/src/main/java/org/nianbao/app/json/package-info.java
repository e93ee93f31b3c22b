// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.app.json;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.app.schema;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.ingest;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Reports that lie in several files: a page and its attachments, a text and its tables. */
@NullMarked
package org.nianbao.app.join;

import org.jspecify.annotations.NullMarked;

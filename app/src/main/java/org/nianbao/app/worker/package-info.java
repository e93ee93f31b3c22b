// SPDX-License-Identifier: Apache-2.0
/**
 * Conversion in child JVMs that can be killed. Start reading at {@link org.nianbao.app.worker.WorkerPool}, the parent's
 * side, and {@link org.nianbao.app.worker.WorkerMain}, the child's.
 */
@NullMarked
package org.nianbao.app.worker;

import org.jspecify.annotations.NullMarked;

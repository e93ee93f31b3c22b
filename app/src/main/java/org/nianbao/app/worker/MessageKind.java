// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

/** The messages between parent and worker; a message's kind on the wire is its place here. */
enum MessageKind {
    /** Worker to parent, first of all: the version that it speaks. */
    HELLO,
    /** Parent to worker, once: limits and forms. */
    SETUP,
    /** Parent to worker: a document. */
    CONVERT,
    /** Worker to parent: a stage has begun. */
    STAGE,
    /** Worker to parent: pictures are read, which takes longer. */
    RECOGNISING,
    /** Worker to parent: what a document came to. */
    ANSWER,
    /** Worker to parent, every second: still here. */
    BEAT
}

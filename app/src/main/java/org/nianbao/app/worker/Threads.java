// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

/** The threads of this package. */
final class Threads {
    private Threads() {}

    /** Starts a thread that does not keep the program from ending. */
    static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

package org.xrayreference.benchmarks.gateway;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.TimeUnit;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.VirtualMachine;

/** Looks at another JVM's heap, again and again. */
final class HeapWatch {
    private static final long EVERY_MS = 10;
    private static final double MEBIBYTE = 1 << 20;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final Thread thread = new Thread(this::look, "heap-watch");
    private volatile boolean over;
    private volatile long most;

    private HeapWatch(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    /** Begins after a collection. */
    static HeapWatch of(ProcessHandle process) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        String address = machine.startLocalManagementAgent();
        machine.detach();
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        MBeanServerConnection server = connector.getMBeanServerConnection();
        MemoryMXBean memory =
                JMX.newMXBeanProxy(server, new ObjectName(ManagementFactory.MEMORY_MXBEAN_NAME), MemoryMXBean.class);
        memory.gc();
        HeapWatch watch = new HeapWatch(connector, memory);
        watch.thread.start();
        return watch;
    }

    private void look() {
        try {
            while (!over) {
                most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the watch; MiB. */
    double most() throws IOException, InterruptedException {
        over = true;
        thread.join();
        connector.close();
        return most / MEBIBYTE;
    }
}

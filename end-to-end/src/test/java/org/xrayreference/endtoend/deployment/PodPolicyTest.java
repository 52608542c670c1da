package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What kube-linter and Polaris ask of every pod, in our own words. */
@DisplayName("Every pod")
class PodPolicyTest {
    private static final String ALL = "everywhere";
    private static final String LASTING = "org.xrayreference.endtoend.deployment.Overlay#lastingEverywhere";

    static Stream<Workload> everywhere() {
        return Stream.concat(Overlay.everywhere(), Stream.of(ImportJobTest.workload()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void runsAsANumberedUserThatIsNotRoot(Workload workload) {
        PodSecurityContext security = workload.pod().getSecurityContext();
        assertEquals(Boolean.TRUE, security.getRunAsNonRoot());
        assertTrue(security.getRunAsUser() > 0 && security.getRunAsGroup() > 0);
        assertNull(workload.container().getSecurityContext().getRunAsUser(), "the container must not say otherwise");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void cannotChangeItsOwnFiles(Workload workload) {
        assertEquals(Boolean.TRUE, workload.container().getSecurityContext().getReadOnlyRootFilesystem());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void hasNoCapabilityAndGainsNoPrivilege(Workload workload) {
        SecurityContext security = workload.container().getSecurityContext();
        Capabilities capabilities = security.getCapabilities();
        assertEquals(List.of("ALL"), capabilities.getDrop());
        assertTrue(capabilities.getAdd().isEmpty());
        assertEquals(Boolean.FALSE, security.getAllowPrivilegeEscalation());
        assertNotEquals(Boolean.TRUE, security.getPrivileged());
        assertNull(security.getProcMount());
        assertTrue(workload.pod().getSecurityContext().getSysctls().isEmpty());
        assertEquals(
                "RuntimeDefault",
                workload.pod().getSecurityContext().getSeccompProfile().getType());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void sharesNothingWithItsNode(Workload workload) {
        assertNotEquals(Boolean.TRUE, workload.pod().getHostNetwork());
        assertNotEquals(Boolean.TRUE, workload.pod().getHostPID());
        assertNotEquals(Boolean.TRUE, workload.pod().getHostIPC());
        assertTrue(workload.pod().getVolumes().stream().allMatch(volume -> volume.getHostPath() == null));
        assertTrue(workload.container().getPorts().stream().allMatch(port -> port.getHostPort() == null));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void hasAnAccountOfItsOwnKindAndNoToken(Workload workload) {
        String account = workload.pod().getServiceAccountName();
        assertNotEquals("default", account);
        assertTrue(workload.overlay().has("ServiceAccount", account));
        assertEquals(Boolean.FALSE, workload.pod().getAutomountServiceAccountToken());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void takesAnImageOfANamedVersion(Workload workload) {
        String image = workload.container().getImage();
        String version = image.substring(image.lastIndexOf(':') + 1);
        assertFalse(version.contains("/"), () -> image + " names no version");
        assertNotEquals("latest", version);
        if (workload.overlay() == Overlay.PRODUCTION) {
            assertTrue(version.matches("\\d+\\.\\d+\\.\\d+"), () -> image + " is no release");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void saysWhatItNeedsAndWhatItMayTake(Workload workload) {
        var resources = workload.container().getResources();
        for (String amount : List.of("cpu", "memory")) {
            Quantity requested = resources.getRequests().get(amount);
            Quantity limit = resources.getLimits().get(amount);
            assertTrue(requested.getNumericalAmount().signum() > 0);
            assertTrue(requested.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void writesOnlyToVolumesWithABound(Workload workload) {
        assertTrue(workload.pod().getVolumes().stream()
                .map(Volume::getEmptyDir)
                .filter(Objects::nonNull)
                .allMatch(volume -> volume.getSizeLimit() != null));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void readsSecretsByReferenceAndKnowsEachVariableOnce(Workload workload) {
        Set<String> seen = new HashSet<>();
        for (EnvVar variable : workload.container().getEnv()) {
            assertTrue(seen.add(variable.getName()), () -> variable.getName() + " stands twice");
            if (SecretWords.in(variable.getName())) {
                assertNotNull(variable.getValueFrom().getSecretKeyRef(), () -> variable.getName() + " is no reference");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void mountsOnlyVolumesAndConfigurationThatAreThere(Workload workload) {
        List<String> volumes =
                workload.pod().getVolumes().stream().map(Volume::getName).toList();
        Container container = workload.container();
        container.getVolumeMounts().stream()
                .filter(mount -> !"data".equals(mount.getName()) || !"StatefulSet".equals(workload.kind()))
                .forEach(mount -> assertTrue(volumes.contains(mount.getName()), mount::getName));
        container
                .getEnvFrom()
                .forEach(from -> assertTrue(workload.overlay()
                        .has("ConfigMap", from.getConfigMapRef().getName())));
        workload.pod().getVolumes().stream()
                .filter(volume -> volume.getConfigMap() != null)
                .forEach(volume -> assertTrue(workload.overlay()
                        .has("ConfigMap", volume.getConfigMap().getName())));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isNotConfiguredByAccident(Workload workload) {
        assertEquals(Boolean.FALSE, workload.pod().getEnableServiceLinks());
    }

    @ParameterizedTest
    @MethodSource(LASTING)
    void isAskedThreeDifferentQuestionsOrPaces(Workload workload) {
        Container container = workload.container();
        Probe startup = container.getStartupProbe();
        Probe readiness = container.getReadinessProbe();
        Probe liveness = container.getLivenessProbe();
        assertAll(
                () -> assertNotEquals(readiness, liveness),
                () -> assertNotEquals(startup, readiness),
                () -> assertNotEquals(startup, liveness),
                // A slow dependency takes a pod out of service long before anything restarts it.
                () -> assertTrue(patience(readiness) < patience(liveness)));
        if (startup.getHttpGet() != null) {
            assertEquals("/q/health/started", startup.getHttpGet().getPath());
            assertEquals("/q/health/ready", readiness.getHttpGet().getPath());
            assertEquals("/q/health/live", liveness.getHttpGet().getPath());
        }
    }

    @ParameterizedTest
    @MethodSource(LASTING)
    void isAskedAtAPortThatItHas(Workload workload) {
        Container container = workload.container();
        List<String> ports =
                container.getPorts().stream().map(port -> port.getName()).toList();
        for (Probe probe :
                List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
            if (probe.getHttpGet() != null) {
                assertTrue(ports.contains(probe.getHttpGet().getPort().getStrVal()));
            }
            if (probe.getTcpSocket() != null) {
                assertTrue(ports.contains(probe.getTcpSocket().getPort().getStrVal()));
            }
        }
        assertFalse(ports.contains("ssh"));
    }

    private static int patience(Probe probe) {
        int failures = probe.getFailureThreshold() == null ? 3 : probe.getFailureThreshold();
        return probe.getPeriodSeconds() * failures;
    }
}

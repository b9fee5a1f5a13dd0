package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;

import io.gatehouse.archrules.Layer.Fixed;
import io.gatehouse.archrules.Layer.InAdapter;
import io.gatehouse.archrules.Layer.ModuleRoot;
import io.gatehouse.archrules.Layer.SharedByModule;

/** Where each class lives, and which layer may see which. */
final class Layers {

    private final HexagonalArchitecture architecture;
    private final Pattern applicationPackage;

    Layers(HexagonalArchitecture architecture) {
        this.architecture = architecture;
        this.applicationPackage = Pattern.compile(Pattern.quote(architecture.rootPackage())
                + "\\.application\\.[a-z0-9_]+\\.(port\\.in|port\\.out|service|handler|view)(\\..+)?");
    }

    /**
     * Those that must hold a class, since a renamed package would otherwise leave its rules without a subject. Event
     * handlers are left out: not every application has any, and {@code HEX-03} refuses them under another name.
     */
    List<Layer> mandatory() {
        var mandatory = new ArrayList<Layer>(List.of(Fixed.values()));
        mandatory.remove(Fixed.HANDLER);
        architecture.adapters().forEach(adapter -> mandatory.add(new InAdapter(adapter)));
        return List.copyOf(mandatory);
    }

    /** The packages of a layer, as a reader would write them. */
    String packagesOf(Layer layer) {
        String root = architecture.rootPackage();
        return switch (layer) {
            case Fixed fixed -> switch (fixed) {
                case DOMAIN -> root + ".domain..";
                case VIEW -> root + ".application.<feature>.view..";
                case INBOUND_PORT -> root + ".application.<feature>.port.in..";
                case OUTBOUND_PORT -> root + ".application.<feature>.port.out..";
                case HANDLER -> root + ".application.<feature>.handler..";
                case SERVICE -> root + ".application.<feature>.service..";
                case APP -> root + ".app..";
            };
            case InAdapter(Adapter adapter) -> architecture.packageOf(adapter) + "..";
            case SharedByModule(String module) -> architecture.adapterPackage(module) + ".shared..";
            case ModuleRoot(String module) -> architecture.adapterPackage(module);
        };
    }

    Optional<Layer> of(JavaClass javaClass) {
        String packageName = javaClass.getBaseComponentType().getPackageName();
        if (HexagonalArchitecture.isWithin(packageName, architecture.rootPackage() + ".domain")) {
            return Optional.of(Fixed.DOMAIN);
        }
        if (HexagonalArchitecture.isWithin(packageName, architecture.rootPackage() + ".app")) {
            return Optional.of(Fixed.APP);
        }
        return inApplication(packageName).or(() -> inAdapter(packageName)).or(() -> inModule(packageName));
    }

    boolean isIn(Layer layer, JavaClass javaClass) {
        return of(javaClass).filter(layer::equals).isPresent();
    }

    boolean isInCore(JavaClass javaClass) {
        return of(javaClass).filter(layer -> layer instanceof Fixed && layer != Fixed.APP).isPresent();
    }

    boolean isInApp(JavaClass javaClass) {
        return isIn(Fixed.APP, javaClass);
    }

    boolean isBelowRoot(JavaClass javaClass) {
        return architecture.isBelowRoot(javaClass.getBaseComponentType().getPackageName());
    }

    /** What the code in a layer may touch; a module's own root and shared part get what its adapters have. */
    Set<Technology> technologiesOf(JavaClass javaClass) {
        Optional<Layer> layer = of(javaClass);
        if (layer.isEmpty()) {
            return Set.of();
        }
        return switch (layer.get()) {
            case Fixed _ -> Set.of();
            case InAdapter(Adapter adapter) -> adapter.technologies();
            case SharedByModule(String module) -> technologiesOf(module);
            case ModuleRoot(String module) -> technologiesOf(module);
        };
    }

    /** Whether code in one layer may name a type that lives in another. */
    boolean maySee(Layer from, Layer to, JavaClass target) {
        if (from.equals(to) || from == Fixed.APP) {
            return true;
        }
        return switch (from) {
            case Fixed fixed -> mayCoreSee(fixed, to);
            case InAdapter(Adapter adapter) -> to.equals(new SharedByModule(adapter.module()))
                    || mayDirectionSee(adapter.direction(), to, target);
            case SharedByModule(String module) -> adaptersOf(module).stream()
                    .allMatch(adapter -> mayDirectionSee(adapter.direction(), to, target));
            case ModuleRoot(String module) -> to.equals(new SharedByModule(module))
                    || adaptersOf(module).stream().anyMatch(adapter -> to.equals(new InAdapter(adapter))
                            || mayDirectionSee(adapter.direction(), to, target));
        };
    }

    private static boolean mayCoreSee(Fixed from, Layer to) {
        return switch (from) {
            case DOMAIN -> false;
            case VIEW -> to == Fixed.DOMAIN;
            case INBOUND_PORT, OUTBOUND_PORT -> to == Fixed.DOMAIN || to == Fixed.VIEW;
            case HANDLER -> to == Fixed.DOMAIN || to == Fixed.VIEW || to == Fixed.OUTBOUND_PORT;
            case SERVICE -> to instanceof Fixed && to != Fixed.APP;
            case APP -> true;
        };
    }

    /**
     * The failures that an outbound port declares are part of what an inbound adapter has to answer (the store is away:
     * 503), so those exceptions, and nothing else of the outbound ports, are visible to it.
     */
    private static boolean mayDirectionSee(Direction direction, Layer to, JavaClass target) {
        if (to == Fixed.DOMAIN || to == Fixed.VIEW) {
            return true;
        }
        return switch (direction) {
            case INBOUND -> to == Fixed.INBOUND_PORT
                    || (to == Fixed.OUTBOUND_PORT && target.isAssignableTo(RuntimeException.class));
            case OUTBOUND -> to == Fixed.OUTBOUND_PORT;
        };
    }

    private List<Adapter> adaptersOf(String module) {
        return architecture.adapters().stream().filter(adapter -> adapter.module().equals(module)).toList();
    }

    private Set<Technology> technologiesOf(String module) {
        return adaptersOf(module).stream().flatMap(adapter -> adapter.technologies().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Layer> inApplication(String packageName) {
        Matcher matcher = applicationPackage.matcher(packageName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (matcher.group(1)) {
            case "port.in" -> Fixed.INBOUND_PORT;
            case "port.out" -> Fixed.OUTBOUND_PORT;
            case "service" -> Fixed.SERVICE;
            case "handler" -> Fixed.HANDLER;
            default -> Fixed.VIEW;
        });
    }

    private Optional<Layer> inAdapter(String packageName) {
        return architecture.adapters().stream()
                .filter(adapter -> HexagonalArchitecture.isWithin(packageName, architecture.packageOf(adapter)))
                .findFirst().map(InAdapter::new);
    }

    private Optional<Layer> inModule(String packageName) {
        for (String module : architecture.modules()) {
            String root = architecture.adapterPackage(module);
            if (packageName.equals(root)) {
                return Optional.of(new ModuleRoot(module));
            }
            if (HexagonalArchitecture.isWithin(packageName, root + ".shared")) {
                return Optional.of(new SharedByModule(module));
            }
        }
        return Optional.empty();
    }
}

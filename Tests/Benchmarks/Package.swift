// swift-tools-version: 6.2
import PackageDescription

let engine: [Target.Dependency] = ["CEL", "Diagnostics", "Documents", "Facts"].map {
    .product(name: $0, package: "reestr")
}

let rulebooks: [Target.Dependency] = ["Diagnostics", "Rules", "SampleRulebooks"].map {
    .product(name: $0, package: "reestr")
}

let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "reestr-peer", targets: ["reestr-peer"]),
        .executable(name: "reestr-bench", targets: ["reestr-bench"]),
        .executable(name: "reestr-load", targets: ["reestr-load"]),
    ],
    dependencies: [.package(name: "reestr", path: "../..")],
    targets: [
        .target(name: "CHeapCount"),
        .target(name: "Eligibility", dependencies: engine),
        .executableTarget(name: "reestr-peer", dependencies: engine + ["Eligibility"]),
        .executableTarget(name: "reestr-bench", dependencies: engine + ["CHeapCount", "Eligibility"]),
        .executableTarget(name: "reestr-load", dependencies: rulebooks + ["Eligibility"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for target in package.targets where target.name != "CHeapCount" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"), .enableUpcomingFeature("ImmutableWeakCaptures"),
        .treatAllWarnings(as: .error), .strictMemorySafety(),
    ]
}

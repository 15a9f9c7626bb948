// swift-tools-version: 6.2
import PackageDescription

func rooms(_ names: String...) -> [Target.Dependency] { names.map { .product(name: $0, package: "reestr") } }

/// The programs, each with what it is built on.
let programs: KeyValuePairs<String, [Target.Dependency]> = [
    "fuzz-yaml": rooms("Diagnostics", "Documents"),
    "fuzz-json": rooms("Diagnostics", "Documents"),
    "fuzz-parser": ["FuzzTerms"],
    "fuzz-checker": ["FuzzTerms"],
    "fuzz-evaluator": ["FuzzTerms"],
    "fuzz-facts": ["FuzzTerms"],
    "fuzz-rules": rooms("Diagnostics", "Rules"),
]

let package = Package(
    name: "fuzz",
    products: programs.map { .executable(name: $0.key, targets: [$0.key]) },
    dependencies: [.package(name: "reestr", path: "../..")],
    targets: [
        .target(name: "FuzzSupport", dependencies: rooms("Diagnostics", "Documents")),
        // Its `Generators` are those of the property tests, which lie in Tests/CELTests.
        .target(
            name: "FuzzTerms",
            dependencies: ["FuzzSupport"] + rooms("CEL", "Diagnostics", "Documents", "Facts")),
    ]
        + programs.map { name, dependencies in
            // libFuzzer brings the `main`.
            .executableTarget(
                name: name, dependencies: ["FuzzSupport"] + dependencies,
                swiftSettings: [.unsafeFlags(["-parse-as-library"])])
        },
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for target in package.targets {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
            .treatAllWarnings(as: .error), .strictMemorySafety(),
        ]
}

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "reestr",
    products: [
        .executable(name: "reestrd", targets: ["reestrd"]),
        .executable(name: "reestr", targets: ["reestr"]),
        .library(name: "Diagnostics", targets: ["Diagnostics"]),
        .library(name: "Documents", targets: ["Documents"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "Facts", targets: ["Facts"]),
        .library(name: "Rules", targets: ["Rules"]),
        .library(name: "SampleRulebooks", targets: ["SampleRulebooks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Systems: module maps and small C faces of the libraries that Debian ships.
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),

        // Text.
        .target(name: "Diagnostics"),
        .target(
            name: "Documents",
            dependencies: [
                "CLibYAML", "CSimdJSON", "Diagnostics",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),

        // Expressions, facts, rules.
        .target(name: "CEL", dependencies: ["CRE2", "Diagnostics"]),
        .target(name: "Facts", dependencies: ["CEL", "Diagnostics", "Documents"]),
        .target(name: "Rules", dependencies: ["CEL", "Diagnostics", "Documents", "Facts"]),
        .target(name: "Authoring", dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "Rules"]),
        .target(name: "Matching", dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "Rules"]),

        // The daemon.
        .target(name: "Registry", dependencies: ["Diagnostics", "Documents"]),
        .target(
            name: "Service",
            dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "Matching", "Registry", "Rules"]),
        .target(name: "API", dependencies: ["Diagnostics", "Documents"]),
        .target(
            name: "Server",
            dependencies: [
                "API", "CEL", "Diagnostics", "Documents", "Facts", "Matching", "Registry", "Rules", "Service",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOExtras", package: "swift-nio-extras"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),

        // The command line.
        .target(
            name: "Commands",
            dependencies: [
                "API", "Authoring", "CEL", "Diagnostics", "Documents", "Facts", "Rules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Programs.
        .executableTarget(name: "reestrd", dependencies: ["Server"]),
        .executableTarget(
            name: "reestr",
            dependencies: [
                "Commands",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests.
        .target(name: "TestSupport", dependencies: ["Diagnostics"]),
        .target(name: "SampleRulebooks", dependencies: ["Diagnostics"]),
        // Sees every target that says something, for the table of all codes.
        .testTarget(
            name: "DiagnosticsTests",
            dependencies: [
                "Authoring", "CEL", "Commands", "Diagnostics", "Documents", "Facts", "Registry", "Rules",
                "Server", "TestSupport",
            ]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Diagnostics", "Documents", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(
            name: "CELTests", dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(
            name: "FactsTests", dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(
            name: "RulesTests",
            dependencies: [
                "CEL", "Diagnostics", "Documents", "Facts", "Rules", "SampleRulebooks", "TestSupport",
            ],
            exclude: ["Cases", "Shipped/Cases"]),
        .testTarget(
            name: "AuthoringTests",
            dependencies: ["Authoring", "CEL", "Diagnostics", "Documents", "Facts", "Rules", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(
            name: "MatchingTests",
            dependencies: ["CEL", "Diagnostics", "Documents", "Facts", "Matching", "Rules", "TestSupport"]),
        .testTarget(name: "APITests", dependencies: ["API", "Diagnostics", "Documents", "TestSupport"]),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "API", "Diagnostics", "Documents", "Registry", "Rules", "Server", "Service", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "API", "Authoring", "CEL", "Commands", "Diagnostics", "Documents", "Facts", "Rules",
                "TestSupport",
            ],
            exclude: ["Cases"]),
        // Drives the built programs, so it needs them built.
        .testTarget(
            name: "ProgramTests",
            dependencies: ["API", "Diagnostics", "Documents", "TestSupport", "reestr", "reestrd"],
            exclude: ["Cases"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for target in package.targets
where target.type != .plugin && target.type != .system && !["CSimdJSON", "CRE2"].contains(target.name) {
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

import Diagnostics

/// The codes of this target: what reading YAML and JSON finds wrong.
package enum DocumentsCode: String, DiagnosticCode {
    /// Bytes of the file are not UTF-8.
    case yamlInvalidUTF8 = "yaml.invalid-utf8"
    /// A byte order mark stands inside of the text.
    case yamlByteOrderMark = "yaml.byte-order-mark"
    /// A control character stands in the text.
    case yamlControlCharacter = "yaml.control-character"
    /// The syntax of YAML is broken.
    case yamlSyntax = "yaml.syntax"
    /// A tag of YAML, or an expression that begins with `!`.
    case yamlTag = "yaml.tag"
    /// A key stands twice in one mapping.
    case yamlDuplicateKey = "yaml.duplicate-key"
    /// A key is empty.
    case yamlEmptyKey = "yaml.empty-key"
    /// A list or a mapping stands as a key.
    case yamlComplexKey = "yaml.complex-key"
    /// The merge key `<<` is not supported.
    case yamlMergeKey = "yaml.merge-key"
    /// An alias names an anchor that does not stand above.
    case yamlUnknownAnchor = "yaml.unknown-anchor"
    /// An alias stands inside of its own anchor.
    case yamlRecursiveAlias = "yaml.recursive-alias"
    /// The document is nested too deeply.
    case yamlTooDeep = "yaml.too-deep"
    /// The document holds too many values, counting those that aliases repeat.
    case yamlTooManyNodes = "yaml.too-many-nodes"
    /// The file is larger than the reader accepts.
    case yamlTooLarge = "yaml.too-large"
    /// Bytes of the text are not UTF-8.
    case jsonInvalidUTF8 = "json.invalid-utf8"
    /// The text begins with a byte order mark.
    case jsonByteOrderMark = "json.byte-order-mark"
    /// The text is empty.
    case jsonEmpty = "json.empty"
    /// The grammar of JSON is broken.
    case jsonSyntax = "json.syntax"
    /// The text ends before the value does.
    case jsonTruncated = "json.truncated"
    /// Text follows the value.
    case jsonTrailing = "json.trailing"
    /// An escape is half of a surrogate pair without the other half.
    case jsonLoneSurrogate = "json.lone-surrogate"
    /// A number does not fit in 64 bits.
    case jsonNumberTooLarge = "json.number-too-large"
    /// A key stands twice in one object.
    case jsonDuplicateKey = "json.duplicate-key"
    /// The text is nested too deeply.
    case jsonTooDeep = "json.too-deep"
    /// The text holds too many values.
    case jsonTooManyNodes = "json.too-many-nodes"
    /// The text is larger than the reader accepts.
    case jsonTooLarge = "json.too-large"
    /// The text cannot be read as JSON, and nothing shows why.
    case jsonUnreadable = "json.unreadable"
}

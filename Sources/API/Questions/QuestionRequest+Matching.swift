extension QuestionRequest {
    /// What is wrong with it as a request for a matching, which has neither an interview nor remedies; nil when nothing is.
    package var problemAsMatch: Problem? {
        let unfit = [("questions", questions), ("remedies", remedies)].filter { $0.1 != nil }.map(\.0)
        guard !unfit.isEmpty else { return nil }
        return Problem(
            .invalid, language,
            errors: unfit.map { key in
                ProblemDetail(
                    "request.unfit-key", APIMessages.notOfMatches(key), language, pointer: "/" + key)
            })
    }
}

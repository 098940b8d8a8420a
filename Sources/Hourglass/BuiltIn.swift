import HourglassLanguage
import HourglassSyntax

/// The model that designs are read against unless they or the caller name another.
package let referenceModel: Model = {
  let document = read(document: Source(bytes: referenceModelBytes), models: [])
  precondition(document.models.count == 1, "the built-in model cannot be read")
  return document.models[0]
}()

/// The profiles that come with Hourglass.
package let shippedProfiles: [Profile] = shippedProfileBytes.flatMap { bytes in
  read(document: Source(bytes: bytes), models: [referenceModel]).profiles
}

extension DocumentContext {
  /// What is always there, and no other file.
  package static var reference: DocumentContext {
    DocumentContext(models: [referenceModel], profiles: { shippedProfiles })
  }
}

import HourglassLanguage
import HourglassSyntax

/// The model that designs are read against unless they or the caller name another.
package let referenceModel: Model = {
  guard let model = readModel(Source(bytes: referenceModelBytes)) else {
    preconditionFailure("the built-in model cannot be read")
  }
  return model
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

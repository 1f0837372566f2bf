// Made by `headgate generate` from schemas/gemini: change that, not this.
// validators.js
var validateGenerateContentRequest = validate1;
function validate4(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mimeType !== void 0) {
        let _errs1 = errors;
        if (typeof data.mimeType != "string")
          return validate4.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.data !== void 0) {
          let _errs3 = errors;
          if (typeof data.data != "string")
            return validate4.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.displayName !== void 0) {
            let _errs5 = errors;
            if (typeof data.displayName != "string")
              return validate4.errors = [{ instancePath: instancePath + "/displayName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate4.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate4.errors = vErrors, errors === 0;
}
function validate6(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mimeType !== void 0) {
        let _errs1 = errors;
        if (typeof data.mimeType != "string")
          return validate6.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.fileUri !== void 0) {
          let _errs3 = errors;
          if (typeof data.fileUri != "string")
            return validate6.errors = [{ instancePath: instancePath + "/fileUri", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.displayName !== void 0) {
            let _errs5 = errors;
            if (typeof data.displayName != "string")
              return validate6.errors = [{ instancePath: instancePath + "/displayName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate6.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate6.errors = vErrors, errors === 0;
}
function validate9(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.boolValue !== void 0) {
        let _errs1 = errors;
        if (typeof data.boolValue != "boolean")
          return validate9.errors = [{ instancePath: instancePath + "/boolValue", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.jsonPath !== void 0) {
          let _errs3 = errors;
          if (typeof data.jsonPath != "string")
            return validate9.errors = [{ instancePath: instancePath + "/jsonPath", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.nullValue !== void 0) {
            let _errs5 = errors;
            if (typeof data.nullValue != "string")
              return validate9.errors = [{ instancePath: instancePath + "/nullValue", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.numberValue !== void 0) {
              let data3 = data.numberValue, _errs7 = errors;
              if (!(typeof data3 == "number" && isFinite(data3)))
                return validate9.errors = [{ instancePath: instancePath + "/numberValue", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.stringValue !== void 0) {
                let _errs9 = errors;
                if (typeof data.stringValue != "string")
                  return validate9.errors = [{ instancePath: instancePath + "/stringValue", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.willContinue !== void 0) {
                  let _errs11 = errors;
                  if (typeof data.willContinue != "boolean")
                    return validate9.errors = [{ instancePath: instancePath + "/willContinue", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate9.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate9.errors = vErrors, errors === 0;
}
function validate8(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate8.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs3 = errors;
          if (typeof data.name != "string")
            return validate8.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.args !== void 0) {
            let data2 = data.args, _errs5 = errors;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
              return validate8.errors = [{ instancePath: instancePath + "/args", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.partialArgs !== void 0) {
              let data3 = data.partialArgs, _errs7 = errors;
              if (errors === _errs7)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs9 = errors;
                    validate9(data3[i0], instancePath + "/partialArgs/" + i0) || (vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors), errors = vErrors.length);
                    var valid1 = _errs9 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate8.errors = [{ instancePath: instancePath + "/partialArgs", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.willContinue !== void 0) {
                let _errs10 = errors;
                if (typeof data.willContinue != "boolean")
                  return validate8.errors = [{ instancePath: instancePath + "/willContinue", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate8.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate8.errors = vErrors, errors === 0;
}
function validate14(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.displayName !== void 0) {
        let _errs1 = errors;
        if (typeof data.displayName != "string")
          return validate14.errors = [{ instancePath: instancePath + "/displayName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.fileUri !== void 0) {
          let _errs3 = errors;
          if (typeof data.fileUri != "string")
            return validate14.errors = [{ instancePath: instancePath + "/fileUri", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.mimeType !== void 0) {
            let _errs5 = errors;
            if (typeof data.mimeType != "string")
              return validate14.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate14.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate14.errors = vErrors, errors === 0;
}
function validate16(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.data !== void 0) {
        let _errs1 = errors;
        if (typeof data.data != "string")
          return validate16.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.displayName !== void 0) {
          let _errs3 = errors;
          if (typeof data.displayName != "string")
            return validate16.errors = [{ instancePath: instancePath + "/displayName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.mimeType !== void 0) {
            let _errs5 = errors;
            if (typeof data.mimeType != "string")
              return validate16.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate16.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate16.errors = vErrors, errors === 0;
}
function validate13(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.fileData !== void 0) {
        let _errs1 = errors;
        validate14(data.fileData, instancePath + "/fileData") || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.inlineData !== void 0) {
          let _errs2 = errors;
          validate16(data.inlineData, instancePath + "/inlineData") || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.mediaProcessing !== void 0) {
            let _errs3 = errors;
            if (typeof data.mediaProcessing != "string")
              return validate13.errors = [{ instancePath: instancePath + "/mediaProcessing", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate13.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate13.errors = vErrors, errors === 0;
}
function validate12(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate12.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs3 = errors;
          if (typeof data.name != "string")
            return validate12.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.response !== void 0) {
            let data2 = data.response, _errs5 = errors;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
              return validate12.errors = [{ instancePath: instancePath + "/response", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.parts !== void 0) {
              let data3 = data.parts, _errs7 = errors;
              if (errors === _errs7)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs9 = errors;
                    validate13(data3[i0], instancePath + "/parts/" + i0) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
                    var valid1 = _errs9 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate12.errors = [{ instancePath: instancePath + "/parts", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.scheduling !== void 0) {
                let _errs10 = errors;
                if (typeof data.scheduling != "string")
                  return validate12.errors = [{ instancePath: instancePath + "/scheduling", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.willContinue !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.willContinue != "boolean")
                    return validate12.errors = [{ instancePath: instancePath + "/willContinue", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate12.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate12.errors = vErrors, errors === 0;
}
function validate20(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.code !== void 0) {
        let _errs1 = errors;
        if (typeof data.code != "string")
          return validate20.errors = [{ instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.language !== void 0) {
          let _errs3 = errors;
          if (typeof data.language != "string")
            return validate20.errors = [{ instancePath: instancePath + "/language", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.id !== void 0) {
            let _errs5 = errors;
            if (typeof data.id != "string")
              return validate20.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate20.errors = vErrors, errors === 0;
}
function validate22(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.outcome !== void 0) {
        let _errs1 = errors;
        if (typeof data.outcome != "string")
          return validate22.errors = [{ instancePath: instancePath + "/outcome", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.output !== void 0) {
          let _errs3 = errors;
          if (typeof data.output != "string")
            return validate22.errors = [{ instancePath: instancePath + "/output", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.id !== void 0) {
            let _errs5 = errors;
            if (typeof data.id != "string")
              return validate22.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate22.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
function validate24(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate24.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.toolType !== void 0) {
          let _errs3 = errors;
          if (typeof data.toolType != "string")
            return validate24.errors = [{ instancePath: instancePath + "/toolType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.args !== void 0) {
            let data2 = data.args, _errs5 = errors;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
              return validate24.errors = [{ instancePath: instancePath + "/args", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate24.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate24.errors = vErrors, errors === 0;
}
function validate26(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate26.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.toolType !== void 0) {
          let _errs3 = errors;
          if (typeof data.toolType != "string")
            return validate26.errors = [{ instancePath: instancePath + "/toolType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.response !== void 0) {
            let data2 = data.response, _errs5 = errors;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
              return validate26.errors = [{ instancePath: instancePath + "/response", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate26.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate26.errors = vErrors, errors === 0;
}
function validate29(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.word !== void 0) {
        let _errs1 = errors;
        if (typeof data.word != "string")
          return validate29.errors = [{ instancePath: instancePath + "/word", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.startOffset !== void 0) {
          let _errs3 = errors;
          if (typeof data.startOffset != "string")
            return validate29.errors = [{ instancePath: instancePath + "/startOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.endOffset !== void 0) {
            let _errs5 = errors;
            if (typeof data.endOffset != "string")
              return validate29.errors = [{ instancePath: instancePath + "/endOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate29.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate29.errors = vErrors, errors === 0;
}
function validate28(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.text !== void 0) {
        let _errs1 = errors;
        if (typeof data.text != "string")
          return validate28.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.finished !== void 0) {
          let _errs3 = errors;
          if (typeof data.finished != "boolean")
            return validate28.errors = [{ instancePath: instancePath + "/finished", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.languageCode !== void 0) {
            let _errs5 = errors;
            if (typeof data.languageCode != "string")
              return validate28.errors = [{ instancePath: instancePath + "/languageCode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.speakerLabel !== void 0) {
              let _errs7 = errors;
              if (typeof data.speakerLabel != "string")
                return validate28.errors = [{ instancePath: instancePath + "/speakerLabel", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.words !== void 0) {
                let data4 = data.words, _errs9 = errors;
                if (errors === _errs9)
                  if (Array.isArray(data4)) {
                    var valid1 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs11 = errors;
                      validate29(data4[i0], instancePath + "/words/" + i0) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                      var valid1 = _errs11 === errors;
                      if (!valid1)
                        break;
                    }
                  } else
                    return validate28.errors = [{ instancePath: instancePath + "/words", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.startOffset !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.startOffset != "string")
                    return validate28.errors = [{ instancePath: instancePath + "/startOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.endOffset !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.endOffset != "string")
                      return validate28.errors = [{ instancePath: instancePath + "/endOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate28.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate28.errors = vErrors, errors === 0;
}
function validate32(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.level !== void 0) {
        let _errs1 = errors;
        if (typeof data.level != "string")
          return validate32.errors = [{ instancePath: instancePath + "/level", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.numTokens !== void 0) {
          let data1 = data.numTokens, _errs3 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate32.errors = [{ instancePath: instancePath + "/numTokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate32.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate32.errors = vErrors, errors === 0;
}
function validate34(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.endOffset !== void 0) {
        let _errs1 = errors;
        if (typeof data.endOffset != "string")
          return validate34.errors = [{ instancePath: instancePath + "/endOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.fps !== void 0) {
          let data1 = data.fps, _errs3 = errors;
          if (!(typeof data1 == "number" && isFinite(data1)))
            return validate34.errors = [{ instancePath: instancePath + "/fps", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.startOffset !== void 0) {
            let _errs5 = errors;
            if (typeof data.startOffset != "string")
              return validate34.errors = [{ instancePath: instancePath + "/startOffset", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate34.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate34.errors = vErrors, errors === 0;
}
function validate36(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.speaker !== void 0) {
        let _errs1 = errors;
        if (typeof data.speaker != "string")
          return validate36.errors = [{ instancePath: instancePath + "/speaker", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.style !== void 0) {
          let _errs3 = errors;
          if (typeof data.style != "string")
            return validate36.errors = [{ instancePath: instancePath + "/style", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate36.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate36.errors = vErrors, errors === 0;
}
function validate3(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.text !== void 0) {
        let _errs1 = errors;
        if (typeof data.text != "string")
          return validate3.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.inlineData !== void 0) {
          let _errs3 = errors;
          validate4(data.inlineData, instancePath + "/inlineData") || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.fileData !== void 0) {
            let _errs4 = errors;
            validate6(data.fileData, instancePath + "/fileData") || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.functionCall !== void 0) {
              let _errs5 = errors;
              validate8(data.functionCall, instancePath + "/functionCall") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.functionResponse !== void 0) {
                let _errs6 = errors;
                validate12(data.functionResponse, instancePath + "/functionResponse") || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.executableCode !== void 0) {
                  let _errs7 = errors;
                  validate20(data.executableCode, instancePath + "/executableCode") || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.codeExecutionResult !== void 0) {
                    let _errs8 = errors;
                    validate22(data.codeExecutionResult, instancePath + "/codeExecutionResult") || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.toolCall !== void 0) {
                      let _errs9 = errors;
                      validate24(data.toolCall, instancePath + "/toolCall") || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.toolResponse !== void 0) {
                        let _errs10 = errors;
                        validate26(data.toolResponse, instancePath + "/toolResponse") || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length);
                        var valid0 = _errs10 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.audioTranscription !== void 0) {
                          let _errs11 = errors;
                          validate28(data.audioTranscription, instancePath + "/audioTranscription") || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
                          var valid0 = _errs11 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.thought !== void 0) {
                            let _errs12 = errors;
                            if (typeof data.thought != "boolean")
                              return validate3.errors = [{ instancePath: instancePath + "/thought", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                            var valid0 = _errs12 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.thoughtSignature !== void 0) {
                              let _errs14 = errors;
                              if (typeof data.thoughtSignature != "string")
                                return validate3.errors = [{ instancePath: instancePath + "/thoughtSignature", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid0 = _errs14 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.mediaResolution !== void 0) {
                                let _errs16 = errors;
                                validate32(data.mediaResolution, instancePath + "/mediaResolution") || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
                                var valid0 = _errs16 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.videoMetadata !== void 0) {
                                  let _errs17 = errors;
                                  validate34(data.videoMetadata, instancePath + "/videoMetadata") || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length);
                                  var valid0 = _errs17 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.partMetadata !== void 0) {
                                    let data14 = data.partMetadata, _errs18 = errors;
                                    if (!(data14 && typeof data14 == "object" && !Array.isArray(data14)))
                                      return validate3.errors = [{ instancePath: instancePath + "/partMetadata", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid0 = _errs18 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.mediaProcessing !== void 0) {
                                      let _errs20 = errors;
                                      if (typeof data.mediaProcessing != "string")
                                        return validate3.errors = [{ instancePath: instancePath + "/mediaProcessing", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid0 = _errs20 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0)
                                      if (data.speechMetadata !== void 0) {
                                        let _errs22 = errors;
                                        validate36(data.speechMetadata, instancePath + "/speechMetadata") || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length);
                                        var valid0 = _errs22 === errors;
                                      } else
                                        var valid0 = !0;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate3.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate3.errors = vErrors, errors === 0;
}
function validate2(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (typeof data.role != "string")
          return validate2.errors = [{ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.parts !== void 0) {
          let data1 = data.parts, _errs3 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                validate3(data1[i0], instancePath + "/parts/" + i0) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
                var valid3 = _errs5 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate3(data1, instancePath + "/parts") || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
          else
            return validate2.errors = [{ instancePath: instancePath + "/parts", keyword: "byType", params: { expected: "an array or an object" }, message: "must be an array or an object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate2.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate2.errors = vErrors, errors === 0;
}
var wrapper0 = { validate: validate45 };
function validate45(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate45.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.format !== void 0) {
          let _errs3 = errors;
          if (typeof data.format != "string")
            return validate45.errors = [{ instancePath: instancePath + "/format", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.title !== void 0) {
            let _errs5 = errors;
            if (typeof data.title != "string")
              return validate45.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.description !== void 0) {
              let _errs7 = errors;
              if (typeof data.description != "string")
                return validate45.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.nullable !== void 0) {
                let _errs9 = errors;
                if (typeof data.nullable != "boolean")
                  return validate45.errors = [{ instancePath: instancePath + "/nullable", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.enum !== void 0) {
                  let data5 = data.enum, _errs11 = errors;
                  if (errors === _errs11)
                    if (Array.isArray(data5)) {
                      var valid1 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs13 = errors;
                        if (typeof data5[i0] != "string")
                          return validate45.errors = [{ instancePath: instancePath + "/enum/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs13 === errors;
                        if (!valid1)
                          break;
                      }
                    } else
                      return validate45.errors = [{ instancePath: instancePath + "/enum", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.items !== void 0) {
                    let _errs15 = errors;
                    wrapper0.validate(data.items, instancePath + "/items") || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
                    var valid0 = _errs15 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.properties !== void 0) {
                      let data8 = data.properties, _errs16 = errors;
                      if (errors === _errs16)
                        if (data8 && typeof data8 == "object" && !Array.isArray(data8))
                          for (let key0 in data8) {
                            let _errs19 = errors;
                            wrapper0.validate(data8[key0], instancePath + "/properties/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
                            var valid2 = _errs19 === errors;
                            if (!valid2)
                              break;
                          }
                        else
                          return validate45.errors = [{ instancePath: instancePath + "/properties", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.required !== void 0) {
                        let data10 = data.required, _errs20 = errors;
                        if (errors === _errs20)
                          if (Array.isArray(data10)) {
                            var valid3 = !0;
                            let len1 = data10.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let _errs22 = errors;
                              if (typeof data10[i1] != "string")
                                return validate45.errors = [{ instancePath: instancePath + "/required/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid3 = _errs22 === errors;
                              if (!valid3)
                                break;
                            }
                          } else
                            return validate45.errors = [{ instancePath: instancePath + "/required", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs20 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.propertyOrdering !== void 0) {
                          let data12 = data.propertyOrdering, _errs24 = errors;
                          if (errors === _errs24)
                            if (Array.isArray(data12)) {
                              var valid4 = !0;
                              let len2 = data12.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                let _errs26 = errors;
                                if (typeof data12[i2] != "string")
                                  return validate45.errors = [{ instancePath: instancePath + "/propertyOrdering/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid4 = _errs26 === errors;
                                if (!valid4)
                                  break;
                              }
                            } else
                              return validate45.errors = [{ instancePath: instancePath + "/propertyOrdering", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs24 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.anyOf !== void 0) {
                            let data14 = data.anyOf, _errs28 = errors;
                            if (errors === _errs28)
                              if (Array.isArray(data14)) {
                                var valid5 = !0;
                                let len3 = data14.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                  let _errs30 = errors;
                                  wrapper0.validate(data14[i3], instancePath + "/anyOf/" + i3) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
                                  var valid5 = _errs30 === errors;
                                  if (!valid5)
                                    break;
                                }
                              } else
                                return validate45.errors = [{ instancePath: instancePath + "/anyOf", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.maxItems !== void 0) {
                              let data16 = data.maxItems, _errs31 = errors;
                              if (typeof data16 != "string")
                                if (typeof data16 == "number") {
                                  if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16)))
                                    return validate45.errors = [{ instancePath: instancePath + "/maxItems", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                } else
                                  return validate45.errors = [{ instancePath: instancePath + "/maxItems", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                              var valid0 = _errs31 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.maxLength !== void 0) {
                                let data17 = data.maxLength, _errs34 = errors;
                                if (typeof data17 != "string")
                                  if (typeof data17 == "number") {
                                    if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)))
                                      return validate45.errors = [{ instancePath: instancePath + "/maxLength", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  } else
                                    return validate45.errors = [{ instancePath: instancePath + "/maxLength", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                                var valid0 = _errs34 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.maxProperties !== void 0) {
                                  let data18 = data.maxProperties, _errs37 = errors;
                                  if (typeof data18 != "string")
                                    if (typeof data18 == "number") {
                                      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)))
                                        return validate45.errors = [{ instancePath: instancePath + "/maxProperties", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                    } else
                                      return validate45.errors = [{ instancePath: instancePath + "/maxProperties", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                                  var valid0 = _errs37 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.maximum !== void 0) {
                                    let data19 = data.maximum, _errs40 = errors;
                                    if (!(typeof data19 == "number" && isFinite(data19)))
                                      return validate45.errors = [{ instancePath: instancePath + "/maximum", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                                    var valid0 = _errs40 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.minItems !== void 0) {
                                      let data20 = data.minItems, _errs42 = errors;
                                      if (typeof data20 != "string")
                                        if (typeof data20 == "number") {
                                          if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20)))
                                            return validate45.errors = [{ instancePath: instancePath + "/minItems", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                        } else
                                          return validate45.errors = [{ instancePath: instancePath + "/minItems", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                                      var valid0 = _errs42 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.minLength !== void 0) {
                                        let data21 = data.minLength, _errs45 = errors;
                                        if (typeof data21 != "string")
                                          if (typeof data21 == "number") {
                                            if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21)))
                                              return validate45.errors = [{ instancePath: instancePath + "/minLength", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                          } else
                                            return validate45.errors = [{ instancePath: instancePath + "/minLength", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                                        var valid0 = _errs45 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.minProperties !== void 0) {
                                          let data22 = data.minProperties, _errs48 = errors;
                                          if (typeof data22 != "string")
                                            if (typeof data22 == "number") {
                                              if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22)))
                                                return validate45.errors = [{ instancePath: instancePath + "/minProperties", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                            } else
                                              return validate45.errors = [{ instancePath: instancePath + "/minProperties", keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                                          var valid0 = _errs48 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.minimum !== void 0) {
                                            let data23 = data.minimum, _errs51 = errors;
                                            if (!(typeof data23 == "number" && isFinite(data23)))
                                              return validate45.errors = [{ instancePath: instancePath + "/minimum", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                                            var valid0 = _errs51 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0)
                                            if (data.pattern !== void 0) {
                                              let _errs53 = errors;
                                              if (typeof data.pattern != "string")
                                                return validate45.errors = [{ instancePath: instancePath + "/pattern", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid0 = _errs53 === errors;
                                            } else
                                              var valid0 = !0;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate45.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate45.errors = vErrors, errors === 0;
}
function validate44(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name"))
        return validate44.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate44.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.description !== void 0) {
          let _errs3 = errors;
          if (typeof data.description != "string")
            return validate44.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.parameters !== void 0) {
            let _errs5 = errors;
            validate45(data.parameters, instancePath + "/parameters") || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.behavior !== void 0) {
              let _errs6 = errors;
              if (typeof data.behavior != "string")
                return validate44.errors = [{ instancePath: instancePath + "/behavior", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.response !== void 0) {
                let _errs8 = errors;
                validate45(data.response, instancePath + "/response") || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate44.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate44.errors = vErrors, errors === 0;
}
function validate50(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.imageSearch !== void 0) {
        let data0 = data.imageSearch, _errs1 = errors;
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))
          return validate50.errors = [{ instancePath: instancePath + "/imageSearch", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.webSearch !== void 0) {
          let data1 = data.webSearch, _errs3 = errors;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))
            return validate50.errors = [{ instancePath: instancePath + "/webSearch", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate50.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate50.errors = vErrors, errors === 0;
}
function validate52(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.endTime !== void 0) {
        let _errs1 = errors;
        if (typeof data.endTime != "string")
          return validate52.errors = [{ instancePath: instancePath + "/endTime", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.startTime !== void 0) {
          let _errs3 = errors;
          if (typeof data.startTime != "string")
            return validate52.errors = [{ instancePath: instancePath + "/startTime", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate52.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate52.errors = vErrors, errors === 0;
}
function validate49(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.blockingConfidence !== void 0) {
        let _errs1 = errors;
        if (typeof data.blockingConfidence != "string")
          return validate49.errors = [{ instancePath: instancePath + "/blockingConfidence", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.excludeDomains !== void 0) {
          let data1 = data.excludeDomains, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                if (typeof data1[i0] != "string")
                  return validate49.errors = [{ instancePath: instancePath + "/excludeDomains/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate49.errors = [{ instancePath: instancePath + "/excludeDomains", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.searchTypes !== void 0) {
            let _errs7 = errors;
            validate50(data.searchTypes, instancePath + "/searchTypes") || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length);
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.timeRangeFilter !== void 0) {
              let _errs8 = errors;
              validate52(data.timeRangeFilter, instancePath + "/timeRangeFilter") || (vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors), errors = vErrors.length);
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate49.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate49.errors = vErrors, errors === 0;
}
function validate55(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.fileSearchStoreNames !== void 0) {
        let data0 = data.fileSearchStoreNames, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate55.errors = [{ instancePath: instancePath + "/fileSearchStoreNames/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate55.errors = [{ instancePath: instancePath + "/fileSearchStoreNames", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.metadataFilter !== void 0) {
          let _errs5 = errors;
          if (typeof data.metadataFilter != "string")
            return validate55.errors = [{ instancePath: instancePath + "/metadataFilter", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.topK !== void 0) {
            let data3 = data.topK, _errs7 = errors;
            if (!(typeof data3 == "number" && isFinite(data3)))
              return validate55.errors = [{ instancePath: instancePath + "/topK", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate55.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
function validate59(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiKeySecret !== void 0) {
        let _errs1 = errors;
        if (typeof data.apiKeySecret != "string")
          return validate59.errors = [{ instancePath: instancePath + "/apiKeySecret", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.apiKeyString !== void 0) {
          let _errs3 = errors;
          if (typeof data.apiKeyString != "string")
            return validate59.errors = [{ instancePath: instancePath + "/apiKeyString", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.httpElementLocation !== void 0) {
            let _errs5 = errors;
            if (typeof data.httpElementLocation != "string")
              return validate59.errors = [{ instancePath: instancePath + "/httpElementLocation", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.name !== void 0) {
              let _errs7 = errors;
              if (typeof data.name != "string")
                return validate59.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate59.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate59.errors = vErrors, errors === 0;
}
function validate61(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.serviceAccount !== void 0 && typeof data.serviceAccount != "string")
        return validate61.errors = [{ instancePath: instancePath + "/serviceAccount", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate61.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate61.errors = vErrors, errors === 0;
}
function validate63(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.credentialSecret !== void 0 && typeof data.credentialSecret != "string")
        return validate63.errors = [{ instancePath: instancePath + "/credentialSecret", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate63.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
function validate65(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.accessToken !== void 0) {
        let _errs1 = errors;
        if (typeof data.accessToken != "string")
          return validate65.errors = [{ instancePath: instancePath + "/accessToken", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.serviceAccount !== void 0) {
          let _errs3 = errors;
          if (typeof data.serviceAccount != "string")
            return validate65.errors = [{ instancePath: instancePath + "/serviceAccount", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate65.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate65.errors = vErrors, errors === 0;
}
function validate67(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.idToken !== void 0) {
        let _errs1 = errors;
        if (typeof data.idToken != "string")
          return validate67.errors = [{ instancePath: instancePath + "/idToken", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.serviceAccount !== void 0) {
          let _errs3 = errors;
          if (typeof data.serviceAccount != "string")
            return validate67.errors = [{ instancePath: instancePath + "/serviceAccount", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate67.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate67.errors = vErrors, errors === 0;
}
function validate58(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiKey !== void 0) {
        let _errs1 = errors;
        if (typeof data.apiKey != "string")
          return validate58.errors = [{ instancePath: instancePath + "/apiKey", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.apiKeyConfig !== void 0) {
          let _errs3 = errors;
          validate59(data.apiKeyConfig, instancePath + "/apiKeyConfig") || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.authType !== void 0) {
            let _errs4 = errors;
            if (typeof data.authType != "string")
              return validate58.errors = [{ instancePath: instancePath + "/authType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.googleServiceAccountConfig !== void 0) {
              let _errs6 = errors;
              validate61(data.googleServiceAccountConfig, instancePath + "/googleServiceAccountConfig") || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length);
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.httpBasicAuthConfig !== void 0) {
                let _errs7 = errors;
                validate63(data.httpBasicAuthConfig, instancePath + "/httpBasicAuthConfig") || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.oauthConfig !== void 0) {
                  let _errs8 = errors;
                  validate65(data.oauthConfig, instancePath + "/oauthConfig") || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.oidcConfig !== void 0) {
                    let _errs9 = errors;
                    validate67(data.oidcConfig, instancePath + "/oidcConfig") || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                    var valid0 = _errs9 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate58.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate58.errors = vErrors, errors === 0;
}
function validate70(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.places !== void 0) {
        let data0 = data.places, _errs1 = errors;
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))
          return validate70.errors = [{ instancePath: instancePath + "/places", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.routing !== void 0) {
          let data1 = data.routing, _errs3 = errors;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))
            return validate70.errors = [{ instancePath: instancePath + "/routing", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate70.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate70.errors = vErrors, errors === 0;
}
function validate57(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.authConfig !== void 0) {
        let _errs1 = errors;
        validate58(data.authConfig, instancePath + "/authConfig") || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.enableWidget !== void 0) {
          let _errs2 = errors;
          if (typeof data.enableWidget != "boolean")
            return validate57.errors = [{ instancePath: instancePath + "/enableWidget", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.groundingTypes !== void 0) {
            let _errs4 = errors;
            validate70(data.groundingTypes, instancePath + "/groundingTypes") || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate57.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate57.errors = vErrors, errors === 0;
}
function validate73(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.enablePromptInjectionDetection !== void 0) {
        let _errs1 = errors;
        if (typeof data.enablePromptInjectionDetection != "boolean")
          return validate73.errors = [{ instancePath: instancePath + "/enablePromptInjectionDetection", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.environment !== void 0) {
          let _errs3 = errors;
          if (typeof data.environment != "string")
            return validate73.errors = [{ instancePath: instancePath + "/environment", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.excludedPredefinedFunctions !== void 0) {
            let data2 = data.excludedPredefinedFunctions, _errs5 = errors;
            if (errors === _errs5)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs7 = errors;
                  if (typeof data2[i0] != "string")
                    return validate73.errors = [{ instancePath: instancePath + "/excludedPredefinedFunctions/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs7 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate73.errors = [{ instancePath: instancePath + "/excludedPredefinedFunctions", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.disabledSafetyPolicies !== void 0) {
              let data4 = data.disabledSafetyPolicies, _errs9 = errors;
              if (errors === _errs9)
                if (Array.isArray(data4)) {
                  var valid2 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs11 = errors;
                    if (typeof data4[i1] != "string")
                      return validate73.errors = [{ instancePath: instancePath + "/disabledSafetyPolicies/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid2 = _errs11 === errors;
                    if (!valid2)
                      break;
                  }
                } else
                  return validate73.errors = [{ instancePath: instancePath + "/disabledSafetyPolicies", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate73.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate73.errors = vErrors, errors === 0;
}
function validate76(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.headers !== void 0) {
        let data0 = data.headers, _errs1 = errors;
        if (errors === _errs1)
          if (data0 && typeof data0 == "object" && !Array.isArray(data0))
            for (let key0 in data0) {
              let _errs4 = errors;
              if (typeof data0[key0] != "string")
                return validate76.errors = [{ instancePath: instancePath + "/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs4 === errors;
              if (!valid1)
                break;
            }
          else
            return validate76.errors = [{ instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.sseReadTimeout !== void 0) {
          let _errs6 = errors;
          if (typeof data.sseReadTimeout != "string")
            return validate76.errors = [{ instancePath: instancePath + "/sseReadTimeout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs6 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.terminateOnClose !== void 0) {
            let _errs8 = errors;
            if (typeof data.terminateOnClose != "boolean")
              return validate76.errors = [{ instancePath: instancePath + "/terminateOnClose", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs8 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.timeout !== void 0) {
              let _errs10 = errors;
              if (typeof data.timeout != "string")
                return validate76.errors = [{ instancePath: instancePath + "/timeout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs10 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.url !== void 0) {
                let _errs12 = errors;
                if (typeof data.url != "string")
                  return validate76.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate76.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate76.errors = vErrors, errors === 0;
}
function validate75(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate75.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.streamableHttpTransport !== void 0) {
          let _errs3 = errors;
          validate76(data.streamableHttpTransport, instancePath + "/streamableHttpTransport") || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate75.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate75.errors = vErrors, errors === 0;
}
function validate80(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.dynamicThreshold !== void 0) {
        let data0 = data.dynamicThreshold, _errs1 = errors;
        if (!(typeof data0 == "number" && isFinite(data0)))
          return validate80.errors = [{ instancePath: instancePath + "/dynamicThreshold", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.mode !== void 0) {
          let _errs3 = errors;
          if (typeof data.mode != "string")
            return validate80.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate80.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate80.errors = vErrors, errors === 0;
}
function validate79(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data))
      data.dynamicRetrievalConfig !== void 0 && (validate80(data.dynamicRetrievalConfig, instancePath + "/dynamicRetrievalConfig") || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length));
    else
      return validate79.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate79.errors = vErrors, errors === 0;
}
function validate83(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.blockingConfidence !== void 0) {
        let _errs1 = errors;
        if (typeof data.blockingConfidence != "string")
          return validate83.errors = [{ instancePath: instancePath + "/blockingConfidence", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.excludeDomains !== void 0) {
          let data1 = data.excludeDomains, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                if (typeof data1[i0] != "string")
                  return validate83.errors = [{ instancePath: instancePath + "/excludeDomains/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate83.errors = [{ instancePath: instancePath + "/excludeDomains", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate83.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate83.errors = vErrors, errors === 0;
}
function validate88(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiKeySecretVersion !== void 0) {
        let _errs1 = errors;
        if (typeof data.apiKeySecretVersion != "string")
          return validate88.errors = [{ instancePath: instancePath + "/apiKeySecretVersion", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.apiKeyString !== void 0) {
          let _errs3 = errors;
          if (typeof data.apiKeyString != "string")
            return validate88.errors = [{ instancePath: instancePath + "/apiKeyString", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate88.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate88.errors = vErrors, errors === 0;
}
function validate87(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data))
      data.apiKeyConfig !== void 0 && (validate88(data.apiKeyConfig, instancePath + "/apiKeyConfig") || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length));
    else
      return validate87.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate87.errors = vErrors, errors === 0;
}
function validate92(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.index !== void 0) {
        let _errs1 = errors;
        if (typeof data.index != "string")
          return validate92.errors = [{ instancePath: instancePath + "/index", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.numHits !== void 0) {
          let data1 = data.numHits, _errs3 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate92.errors = [{ instancePath: instancePath + "/numHits", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.searchTemplate !== void 0) {
            let _errs5 = errors;
            if (typeof data.searchTemplate != "string")
              return validate92.errors = [{ instancePath: instancePath + "/searchTemplate", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate92.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate92.errors = vErrors, errors === 0;
}
function validate86(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiAuth !== void 0) {
        let _errs1 = errors;
        validate87(data.apiAuth, instancePath + "/apiAuth") || (vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.apiSpec !== void 0) {
          let _errs2 = errors;
          if (typeof data.apiSpec != "string")
            return validate86.errors = [{ instancePath: instancePath + "/apiSpec", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.authConfig !== void 0) {
            let _errs4 = errors;
            validate58(data.authConfig, instancePath + "/authConfig") || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.elasticSearchParams !== void 0) {
              let _errs5 = errors;
              validate92(data.elasticSearchParams, instancePath + "/elasticSearchParams") || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.endpoint !== void 0) {
                let _errs6 = errors;
                if (typeof data.endpoint != "string")
                  return validate86.errors = [{ instancePath: instancePath + "/endpoint", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.simpleSearchParams !== void 0) {
                  let data5 = data.simpleSearchParams, _errs8 = errors;
                  if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))
                    return validate86.errors = [{ instancePath: instancePath + "/simpleSearchParams", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate86.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate86.errors = vErrors, errors === 0;
}
function validate96(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.dataStore !== void 0) {
        let _errs1 = errors;
        if (typeof data.dataStore != "string")
          return validate96.errors = [{ instancePath: instancePath + "/dataStore", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.filter !== void 0) {
          let _errs3 = errors;
          if (typeof data.filter != "string")
            return validate96.errors = [{ instancePath: instancePath + "/filter", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate96.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate96.errors = vErrors, errors === 0;
}
function validate95(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.dataStoreSpecs !== void 0) {
        let data0 = data.dataStoreSpecs, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate96(data0[i0], instancePath + "/dataStoreSpecs/" + i0) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate95.errors = [{ instancePath: instancePath + "/dataStoreSpecs", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.datastore !== void 0) {
          let _errs4 = errors;
          if (typeof data.datastore != "string")
            return validate95.errors = [{ instancePath: instancePath + "/datastore", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs4 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.engine !== void 0) {
            let _errs6 = errors;
            if (typeof data.engine != "string")
              return validate95.errors = [{ instancePath: instancePath + "/engine", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.filter !== void 0) {
              let _errs8 = errors;
              if (typeof data.filter != "string")
                return validate95.errors = [{ instancePath: instancePath + "/filter", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.maxResults !== void 0) {
                let data5 = data.maxResults, _errs10 = errors;
                if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                  return validate95.errors = [{ instancePath: instancePath + "/maxResults", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate95.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate95.errors = vErrors, errors === 0;
}
function validate100(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.ragCorpus !== void 0) {
        let _errs1 = errors;
        if (typeof data.ragCorpus != "string")
          return validate100.errors = [{ instancePath: instancePath + "/ragCorpus", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.ragFileIds !== void 0) {
          let data1 = data.ragFileIds, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                if (typeof data1[i0] != "string")
                  return validate100.errors = [{ instancePath: instancePath + "/ragFileIds/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate100.errors = [{ instancePath: instancePath + "/ragFileIds", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate100.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate100.errors = vErrors, errors === 0;
}
function validate103(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.metadataFilter !== void 0) {
        let _errs1 = errors;
        if (typeof data.metadataFilter != "string")
          return validate103.errors = [{ instancePath: instancePath + "/metadataFilter", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.vectorDistanceThreshold !== void 0) {
          let data1 = data.vectorDistanceThreshold, _errs3 = errors;
          if (!(typeof data1 == "number" && isFinite(data1)))
            return validate103.errors = [{ instancePath: instancePath + "/vectorDistanceThreshold", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.vectorSimilarityThreshold !== void 0) {
            let data2 = data.vectorSimilarityThreshold, _errs5 = errors;
            if (!(typeof data2 == "number" && isFinite(data2)))
              return validate103.errors = [{ instancePath: instancePath + "/vectorSimilarityThreshold", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate103.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate103.errors = vErrors, errors === 0;
}
function validate105(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.alpha !== void 0) {
        let data0 = data.alpha;
        if (!(typeof data0 == "number" && isFinite(data0)))
          return validate105.errors = [{ instancePath: instancePath + "/alpha", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
      }
    } else
      return validate105.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate105.errors = vErrors, errors === 0;
}
function validate108(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.modelName !== void 0 && typeof data.modelName != "string")
        return validate108.errors = [{ instancePath: instancePath + "/modelName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate108.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate108.errors = vErrors, errors === 0;
}
function validate110(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.modelName !== void 0 && typeof data.modelName != "string")
        return validate110.errors = [{ instancePath: instancePath + "/modelName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate110.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate110.errors = vErrors, errors === 0;
}
function validate107(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.llmRanker !== void 0) {
        let _errs1 = errors;
        validate108(data.llmRanker, instancePath + "/llmRanker") || (vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.rankService !== void 0) {
          let _errs2 = errors;
          validate110(data.rankService, instancePath + "/rankService") || (vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate107.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate107.errors = vErrors, errors === 0;
}
function validate102(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.filter !== void 0) {
        let _errs1 = errors;
        validate103(data.filter, instancePath + "/filter") || (vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.hybridSearch !== void 0) {
          let _errs2 = errors;
          validate105(data.hybridSearch, instancePath + "/hybridSearch") || (vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.ranking !== void 0) {
            let _errs3 = errors;
            validate107(data.ranking, instancePath + "/ranking") || (vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.topK !== void 0) {
              let data3 = data.topK, _errs4 = errors;
              if (!(typeof data3 == "number" && isFinite(data3)))
                return validate102.errors = [{ instancePath: instancePath + "/topK", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate102.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate102.errors = vErrors, errors === 0;
}
function validate99(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.ragCorpora !== void 0) {
        let data0 = data.ragCorpora, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate99.errors = [{ instancePath: instancePath + "/ragCorpora/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate99.errors = [{ instancePath: instancePath + "/ragCorpora", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.ragResources !== void 0) {
          let data2 = data.ragResources, _errs5 = errors;
          if (errors === _errs5)
            if (Array.isArray(data2)) {
              var valid2 = !0;
              let len1 = data2.length;
              for (let i1 = 0; i1 < len1; i1++) {
                let _errs7 = errors;
                validate100(data2[i1], instancePath + "/ragResources/" + i1) || (vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors), errors = vErrors.length);
                var valid2 = _errs7 === errors;
                if (!valid2)
                  break;
              }
            } else
              return validate99.errors = [{ instancePath: instancePath + "/ragResources", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.ragRetrievalConfig !== void 0) {
            let _errs8 = errors;
            validate102(data.ragRetrievalConfig, instancePath + "/ragRetrievalConfig") || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
            var valid0 = _errs8 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.similarityTopK !== void 0) {
              let data5 = data.similarityTopK, _errs9 = errors;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                return validate99.errors = [{ instancePath: instancePath + "/similarityTopK", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.storeContext !== void 0) {
                let _errs11 = errors;
                if (typeof data.storeContext != "boolean")
                  return validate99.errors = [{ instancePath: instancePath + "/storeContext", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.vectorDistanceThreshold !== void 0) {
                  let data7 = data.vectorDistanceThreshold, _errs13 = errors;
                  if (!(typeof data7 == "number" && isFinite(data7)))
                    return validate99.errors = [{ instancePath: instancePath + "/vectorDistanceThreshold", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate99.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate99.errors = vErrors, errors === 0;
}
function validate85(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.disableAttribution !== void 0) {
        let _errs1 = errors;
        if (typeof data.disableAttribution != "boolean")
          return validate85.errors = [{ instancePath: instancePath + "/disableAttribution", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.externalApi !== void 0) {
          let _errs3 = errors;
          validate86(data.externalApi, instancePath + "/externalApi") || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.vertexAiSearch !== void 0) {
            let _errs4 = errors;
            validate95(data.vertexAiSearch, instancePath + "/vertexAiSearch") || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.vertexRagStore !== void 0) {
              let _errs5 = errors;
              validate99(data.vertexRagStore, instancePath + "/vertexRagStore") || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate85.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate85.errors = vErrors, errors === 0;
}
function validate116(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiKey !== void 0) {
        let _errs1 = errors;
        if (typeof data.apiKey != "string")
          return validate116.errors = [{ instancePath: instancePath + "/apiKey", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.customConfigs !== void 0) {
          let data1 = data.customConfigs, _errs3 = errors;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))
            return validate116.errors = [{ instancePath: instancePath + "/customConfigs", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate116.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate116.errors = vErrors, errors === 0;
}
function validate118(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.apiKey !== void 0) {
        let _errs1 = errors;
        if (typeof data.apiKey != "string")
          return validate118.errors = [{ instancePath: instancePath + "/apiKey", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.customConfigs !== void 0) {
          let data1 = data.customConfigs, _errs3 = errors;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))
            return validate118.errors = [{ instancePath: instancePath + "/customConfigs", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.enableDataRetention !== void 0) {
            let _errs5 = errors;
            if (typeof data.enableDataRetention != "boolean")
              return validate118.errors = [{ instancePath: instancePath + "/enableDataRetention", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.enableZeroDataRetention !== void 0) {
              let _errs7 = errors;
              if (typeof data.enableZeroDataRetention != "boolean")
                return validate118.errors = [{ instancePath: instancePath + "/enableZeroDataRetention", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate118.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate118.errors = vErrors, errors === 0;
}
function validate43(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.functionDeclarations !== void 0) {
        let data0 = data.functionDeclarations, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate44(data0[i0], instancePath + "/functionDeclarations/" + i0) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate43.errors = [{ instancePath: instancePath + "/functionDeclarations", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.googleSearch !== void 0) {
          let _errs4 = errors;
          validate49(data.googleSearch, instancePath + "/googleSearch") || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
          var valid0 = _errs4 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.urlContext !== void 0) {
            let data3 = data.urlContext, _errs5 = errors;
            if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))
              return validate43.errors = [{ instancePath: instancePath + "/urlContext", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.codeExecution !== void 0) {
              let data4 = data.codeExecution, _errs7 = errors;
              if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))
                return validate43.errors = [{ instancePath: instancePath + "/codeExecution", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.fileSearch !== void 0) {
                let _errs9 = errors;
                validate55(data.fileSearch, instancePath + "/fileSearch") || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.googleMaps !== void 0) {
                  let _errs10 = errors;
                  validate57(data.googleMaps, instancePath + "/googleMaps") || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.computerUse !== void 0) {
                    let _errs11 = errors;
                    validate73(data.computerUse, instancePath + "/computerUse") || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length);
                    var valid0 = _errs11 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.mcpServers !== void 0) {
                      let data8 = data.mcpServers, _errs12 = errors;
                      if (errors === _errs12)
                        if (Array.isArray(data8)) {
                          var valid2 = !0;
                          let len1 = data8.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            let _errs14 = errors;
                            validate75(data8[i1], instancePath + "/mcpServers/" + i1) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                            var valid2 = _errs14 === errors;
                            if (!valid2)
                              break;
                          }
                        } else
                          return validate43.errors = [{ instancePath: instancePath + "/mcpServers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.googleSearchRetrieval !== void 0) {
                        let _errs15 = errors;
                        validate79(data.googleSearchRetrieval, instancePath + "/googleSearchRetrieval") || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length);
                        var valid0 = _errs15 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.enterpriseWebSearch !== void 0) {
                          let _errs16 = errors;
                          validate83(data.enterpriseWebSearch, instancePath + "/enterpriseWebSearch") || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length);
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.retrieval !== void 0) {
                            let _errs17 = errors;
                            validate85(data.retrieval, instancePath + "/retrieval") || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length);
                            var valid0 = _errs17 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.exaAiSearch !== void 0) {
                              let _errs18 = errors;
                              validate116(data.exaAiSearch, instancePath + "/exaAiSearch") || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length);
                              var valid0 = _errs18 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0)
                              if (data.parallelAiSearch !== void 0) {
                                let _errs19 = errors;
                                validate118(data.parallelAiSearch, instancePath + "/parallelAiSearch") || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length);
                                var valid0 = _errs19 === errors;
                              } else
                                var valid0 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate43.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate43.errors = vErrors, errors === 0;
}
function validate123(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.allowedFunctionNames !== void 0) {
        let data0 = data.allowedFunctionNames, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate123.errors = [{ instancePath: instancePath + "/allowedFunctionNames/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate123.errors = [{ instancePath: instancePath + "/allowedFunctionNames", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.mode !== void 0) {
          let _errs5 = errors;
          if (typeof data.mode != "string")
            return validate123.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.streamFunctionCallArguments !== void 0) {
            let _errs7 = errors;
            if (typeof data.streamFunctionCallArguments != "boolean")
              return validate123.errors = [{ instancePath: instancePath + "/streamFunctionCallArguments", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate123.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate123.errors = vErrors, errors === 0;
}
function validate126(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.latitude !== void 0) {
        let data0 = data.latitude, _errs1 = errors;
        if (!(typeof data0 == "number" && isFinite(data0)))
          return validate126.errors = [{ instancePath: instancePath + "/latitude", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.longitude !== void 0) {
          let data1 = data.longitude, _errs3 = errors;
          if (!(typeof data1 == "number" && isFinite(data1)))
            return validate126.errors = [{ instancePath: instancePath + "/longitude", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate126.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate126.errors = vErrors, errors === 0;
}
function validate125(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.languageCode !== void 0) {
        let _errs1 = errors;
        if (typeof data.languageCode != "string")
          return validate125.errors = [{ instancePath: instancePath + "/languageCode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.latLng !== void 0) {
          let _errs3 = errors;
          validate126(data.latLng, instancePath + "/latLng") || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate125.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate125.errors = vErrors, errors === 0;
}
function validate122(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.functionCallingConfig !== void 0) {
        let _errs1 = errors;
        validate123(data.functionCallingConfig, instancePath + "/functionCallingConfig") || (vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.retrievalConfig !== void 0) {
          let _errs2 = errors;
          validate125(data.retrievalConfig, instancePath + "/retrievalConfig") || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.includeServerSideToolInvocations !== void 0) {
            let _errs3 = errors;
            if (typeof data.includeServerSideToolInvocations != "boolean")
              return validate122.errors = [{ instancePath: instancePath + "/includeServerSideToolInvocations", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate122.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate122.errors = vErrors, errors === 0;
}
function validate130(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.category !== void 0) {
        let _errs1 = errors;
        if (typeof data.category != "string")
          return validate130.errors = [{ instancePath: instancePath + "/category", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.method !== void 0) {
          let _errs3 = errors;
          if (typeof data.method != "string")
            return validate130.errors = [{ instancePath: instancePath + "/method", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.threshold !== void 0) {
            let _errs5 = errors;
            if (typeof data.threshold != "string")
              return validate130.errors = [{ instancePath: instancePath + "/threshold", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate130.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate130.errors = vErrors, errors === 0;
}
function validate134(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.includeThoughts !== void 0) {
        let _errs1 = errors;
        if (typeof data.includeThoughts != "boolean")
          return validate134.errors = [{ instancePath: instancePath + "/includeThoughts", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.thinkingBudget !== void 0) {
          let data1 = data.thinkingBudget, _errs3 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate134.errors = [{ instancePath: instancePath + "/thinkingBudget", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.thinkingLevel !== void 0) {
            let _errs5 = errors;
            if (typeof data.thinkingLevel != "string")
              return validate134.errors = [{ instancePath: instancePath + "/thinkingLevel", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate134.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate134.errors = vErrors, errors === 0;
}
function validate136(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.featureSelectionPreference !== void 0 && typeof data.featureSelectionPreference != "string")
        return validate136.errors = [{ instancePath: instancePath + "/featureSelectionPreference", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate136.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate136.errors = vErrors, errors === 0;
}
function validate139(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.languageCodes !== void 0) {
        let data0 = data.languageCodes;
        if (errors === errors)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate139.errors = [{ instancePath: instancePath + "/languageCodes/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate139.errors = [{ instancePath: instancePath + "/languageCodes", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
      }
    } else
      return validate139.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate139.errors = vErrors, errors === 0;
}
function validate138(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.languageCodes !== void 0) {
        let data0 = data.languageCodes, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate138.errors = [{ instancePath: instancePath + "/languageCodes/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate138.errors = [{ instancePath: instancePath + "/languageCodes", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.languageAuto !== void 0) {
          let data2 = data.languageAuto, _errs5 = errors;
          if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
            return validate138.errors = [{ instancePath: instancePath + "/languageAuto", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.languageHints !== void 0) {
            let _errs7 = errors;
            validate139(data.languageHints, instancePath + "/languageHints") || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length);
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.customVocabulary !== void 0) {
              let data4 = data.customVocabulary, _errs8 = errors;
              if (errors === _errs8)
                if (Array.isArray(data4)) {
                  var valid2 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate138.errors = [{ instancePath: instancePath + "/customVocabulary/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid2 = _errs10 === errors;
                    if (!valid2)
                      break;
                  }
                } else
                  return validate138.errors = [{ instancePath: instancePath + "/customVocabulary", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.adaptationPhrases !== void 0) {
                let data6 = data.adaptationPhrases, _errs12 = errors;
                if (errors === _errs12)
                  if (Array.isArray(data6)) {
                    var valid3 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate138.errors = [{ instancePath: instancePath + "/adaptationPhrases/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid3 = _errs14 === errors;
                      if (!valid3)
                        break;
                    }
                  } else
                    return validate138.errors = [{ instancePath: instancePath + "/adaptationPhrases", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.wordTimestamp !== void 0) {
                  let _errs16 = errors;
                  if (typeof data.wordTimestamp != "boolean")
                    return validate138.errors = [{ instancePath: instancePath + "/wordTimestamp", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.diarization !== void 0) {
                    let _errs18 = errors;
                    if (typeof data.diarization != "boolean")
                      return validate138.errors = [{ instancePath: instancePath + "/diarization", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.mode !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.mode != "string")
                        return validate138.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate138.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate138.errors = vErrors, errors === 0;
}
function validate143(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.bitRate !== void 0) {
        let data0 = data.bitRate, _errs1 = errors;
        if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)))
          return validate143.errors = [{ instancePath: instancePath + "/bitRate", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.delivery !== void 0) {
          let _errs3 = errors;
          if (typeof data.delivery != "string")
            return validate143.errors = [{ instancePath: instancePath + "/delivery", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.mimeType !== void 0) {
            let _errs5 = errors;
            if (typeof data.mimeType != "string")
              return validate143.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.sampleRate !== void 0) {
              let data3 = data.sampleRate, _errs7 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate143.errors = [{ instancePath: instancePath + "/sampleRate", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate143.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate143.errors = vErrors, errors === 0;
}
function validate145(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.aspectRatio !== void 0) {
        let _errs1 = errors;
        if (typeof data.aspectRatio != "string")
          return validate145.errors = [{ instancePath: instancePath + "/aspectRatio", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.delivery !== void 0) {
          let _errs3 = errors;
          if (typeof data.delivery != "string")
            return validate145.errors = [{ instancePath: instancePath + "/delivery", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.imageSize !== void 0) {
            let _errs5 = errors;
            if (typeof data.imageSize != "string")
              return validate145.errors = [{ instancePath: instancePath + "/imageSize", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.mimeType !== void 0) {
              let _errs7 = errors;
              if (typeof data.mimeType != "string")
                return validate145.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate145.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate145.errors = vErrors, errors === 0;
}
function validate147(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mimeType !== void 0 && typeof data.mimeType != "string")
        return validate147.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate147.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate147.errors = vErrors, errors === 0;
}
function validate149(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.aspectRatio !== void 0) {
        let _errs1 = errors;
        if (typeof data.aspectRatio != "string")
          return validate149.errors = [{ instancePath: instancePath + "/aspectRatio", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.delivery !== void 0) {
          let _errs3 = errors;
          if (typeof data.delivery != "string")
            return validate149.errors = [{ instancePath: instancePath + "/delivery", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.duration !== void 0) {
            let _errs5 = errors;
            if (typeof data.duration != "string")
              return validate149.errors = [{ instancePath: instancePath + "/duration", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.gcsUri !== void 0) {
              let _errs7 = errors;
              if (typeof data.gcsUri != "string")
                return validate149.errors = [{ instancePath: instancePath + "/gcsUri", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.resolution !== void 0) {
                let _errs9 = errors;
                if (typeof data.resolution != "string")
                  return validate149.errors = [{ instancePath: instancePath + "/resolution", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate149.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate149.errors = vErrors, errors === 0;
}
function validate142(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.audio !== void 0) {
        let _errs1 = errors;
        validate143(data.audio, instancePath + "/audio") || (vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.image !== void 0) {
          let _errs2 = errors;
          validate145(data.image, instancePath + "/image") || (vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.text !== void 0) {
            let _errs3 = errors;
            validate147(data.text, instancePath + "/text") || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.video !== void 0) {
              let _errs4 = errors;
              validate149(data.video, instancePath + "/video") || (vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate142.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate142.errors = vErrors, errors === 0;
}
function validate153(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.modelRoutingPreference !== void 0 && typeof data.modelRoutingPreference != "string")
        return validate153.errors = [{ instancePath: instancePath + "/modelRoutingPreference", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate153.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate153.errors = vErrors, errors === 0;
}
function validate155(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.modelName !== void 0 && typeof data.modelName != "string")
        return validate155.errors = [{ instancePath: instancePath + "/modelName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate155.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate155.errors = vErrors, errors === 0;
}
function validate152(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.autoMode !== void 0) {
        let _errs1 = errors;
        validate153(data.autoMode, instancePath + "/autoMode") || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.manualMode !== void 0) {
          let _errs2 = errors;
          validate155(data.manualMode, instancePath + "/manualMode") || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate152.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate152.errors = vErrors, errors === 0;
}
function validate161(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.signature !== void 0 && typeof data.signature != "string")
        return validate161.errors = [{ instancePath: instancePath + "/signature", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate161.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate161.errors = vErrors, errors === 0;
}
function validate160(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mimeType !== void 0) {
        let _errs1 = errors;
        if (typeof data.mimeType != "string")
          return validate160.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.voiceSampleAudio !== void 0) {
          let _errs3 = errors;
          if (typeof data.voiceSampleAudio != "string")
            return validate160.errors = [{ instancePath: instancePath + "/voiceSampleAudio", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.consentAudio !== void 0) {
            let _errs5 = errors;
            if (typeof data.consentAudio != "string")
              return validate160.errors = [{ instancePath: instancePath + "/consentAudio", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.voiceConsentSignature !== void 0) {
              let _errs7 = errors;
              validate161(data.voiceConsentSignature, instancePath + "/voiceConsentSignature") || (vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate160.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate160.errors = vErrors, errors === 0;
}
function validate164(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.voiceName !== void 0 && typeof data.voiceName != "string")
        return validate164.errors = [{ instancePath: instancePath + "/voiceName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate164.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate164.errors = vErrors, errors === 0;
}
function validate159(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replicatedVoiceConfig !== void 0) {
        let _errs1 = errors;
        validate160(data.replicatedVoiceConfig, instancePath + "/replicatedVoiceConfig") || (vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.prebuiltVoiceConfig !== void 0) {
          let _errs2 = errors;
          validate164(data.prebuiltVoiceConfig, instancePath + "/prebuiltVoiceConfig") || (vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.voice !== void 0) {
            let _errs3 = errors;
            if (typeof data.voice != "string")
              return validate159.errors = [{ instancePath: instancePath + "/voice", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate159.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate159.errors = vErrors, errors === 0;
}
function validate168(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.speaker !== void 0) {
        let _errs1 = errors;
        if (typeof data.speaker != "string")
          return validate168.errors = [{ instancePath: instancePath + "/speaker", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.voiceConfig !== void 0) {
          let _errs3 = errors;
          validate159(data.voiceConfig, instancePath + "/voiceConfig") || (vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate168.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate168.errors = vErrors, errors === 0;
}
function validate167(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.speakerVoiceConfigs !== void 0) {
        let data0 = data.speakerVoiceConfigs;
        if (errors === errors)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate168(data0[i0], instancePath + "/speakerVoiceConfigs/" + i0) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate167.errors = [{ instancePath: instancePath + "/speakerVoiceConfigs", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
      }
    } else
      return validate167.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate167.errors = vErrors, errors === 0;
}
function validate158(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.voiceConfig !== void 0) {
        let _errs1 = errors;
        validate159(data.voiceConfig, instancePath + "/voiceConfig") || (vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.languageCode !== void 0) {
          let _errs2 = errors;
          if (typeof data.languageCode != "string")
            return validate158.errors = [{ instancePath: instancePath + "/languageCode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.multiSpeakerVoiceConfig !== void 0) {
            let _errs4 = errors;
            validate167(data.multiSpeakerVoiceConfig, instancePath + "/multiSpeakerVoiceConfig") || (vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate158.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate158.errors = vErrors, errors === 0;
}
function validate173(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.echoTargetLanguage !== void 0) {
        let _errs1 = errors;
        if (typeof data.echoTargetLanguage != "boolean")
          return validate173.errors = [{ instancePath: instancePath + "/echoTargetLanguage", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.targetLanguageCode !== void 0) {
          let _errs3 = errors;
          if (typeof data.targetLanguageCode != "string")
            return validate173.errors = [{ instancePath: instancePath + "/targetLanguageCode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate173.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate173.errors = vErrors, errors === 0;
}
function validate176(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.compressionQuality !== void 0) {
        let data0 = data.compressionQuality, _errs1 = errors;
        if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)))
          return validate176.errors = [{ instancePath: instancePath + "/compressionQuality", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.mimeType !== void 0) {
          let _errs3 = errors;
          if (typeof data.mimeType != "string")
            return validate176.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate176.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate176.errors = vErrors, errors === 0;
}
function validate175(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.aspectRatio !== void 0) {
        let _errs1 = errors;
        if (typeof data.aspectRatio != "string")
          return validate175.errors = [{ instancePath: instancePath + "/aspectRatio", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.imageSize !== void 0) {
          let _errs3 = errors;
          if (typeof data.imageSize != "string")
            return validate175.errors = [{ instancePath: instancePath + "/imageSize", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.personGeneration !== void 0) {
            let _errs5 = errors;
            if (typeof data.personGeneration != "string")
              return validate175.errors = [{ instancePath: instancePath + "/personGeneration", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.outputMimeType !== void 0) {
              let _errs7 = errors;
              if (typeof data.outputMimeType != "string")
                return validate175.errors = [{ instancePath: instancePath + "/outputMimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.outputCompressionQuality !== void 0) {
                let data4 = data.outputCompressionQuality, _errs9 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate175.errors = [{ instancePath: instancePath + "/outputCompressionQuality", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.imageOutputOptions !== void 0) {
                  let _errs11 = errors;
                  validate176(data.imageOutputOptions, instancePath + "/imageOutputOptions") || (vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors), errors = vErrors.length);
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.prominentPeople !== void 0) {
                    let _errs12 = errors;
                    if (typeof data.prominentPeople != "string")
                      return validate175.errors = [{ instancePath: instancePath + "/prominentPeople", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs12 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate175.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate175.errors = vErrors, errors === 0;
}
function validate132(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.temperature !== void 0) {
        let data0 = data.temperature, _errs1 = errors;
        if (!(typeof data0 == "number" && isFinite(data0)))
          return validate132.errors = [{ instancePath: instancePath + "/temperature", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.topP !== void 0) {
          let data1 = data.topP, _errs3 = errors;
          if (!(typeof data1 == "number" && isFinite(data1)))
            return validate132.errors = [{ instancePath: instancePath + "/topP", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.topK !== void 0) {
            let data2 = data.topK, _errs5 = errors;
            if (!(typeof data2 == "number" && isFinite(data2)))
              return validate132.errors = [{ instancePath: instancePath + "/topK", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.candidateCount !== void 0) {
              let data3 = data.candidateCount, _errs7 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate132.errors = [{ instancePath: instancePath + "/candidateCount", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.maxOutputTokens !== void 0) {
                let data4 = data.maxOutputTokens, _errs9 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate132.errors = [{ instancePath: instancePath + "/maxOutputTokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.stopSequences !== void 0) {
                  let data5 = data.stopSequences, _errs11 = errors;
                  if (errors === _errs11)
                    if (Array.isArray(data5)) {
                      var valid1 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs13 = errors;
                        if (typeof data5[i0] != "string")
                          return validate132.errors = [{ instancePath: instancePath + "/stopSequences/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs13 === errors;
                        if (!valid1)
                          break;
                      }
                    } else
                      return validate132.errors = [{ instancePath: instancePath + "/stopSequences", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.seed !== void 0) {
                    let data7 = data.seed, _errs15 = errors;
                    if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                      return validate132.errors = [{ instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    var valid0 = _errs15 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.presencePenalty !== void 0) {
                      let data8 = data.presencePenalty, _errs17 = errors;
                      if (!(typeof data8 == "number" && isFinite(data8)))
                        return validate132.errors = [{ instancePath: instancePath + "/presencePenalty", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                      var valid0 = _errs17 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.frequencyPenalty !== void 0) {
                        let data9 = data.frequencyPenalty, _errs19 = errors;
                        if (!(typeof data9 == "number" && isFinite(data9)))
                          return validate132.errors = [{ instancePath: instancePath + "/frequencyPenalty", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.responseMimeType !== void 0) {
                          let _errs21 = errors;
                          if (typeof data.responseMimeType != "string")
                            return validate132.errors = [{ instancePath: instancePath + "/responseMimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs21 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.responseSchema !== void 0) {
                            let _errs23 = errors;
                            validate45(data.responseSchema, instancePath + "/responseSchema") || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
                            var valid0 = _errs23 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.responseModalities !== void 0) {
                              let data12 = data.responseModalities, _errs24 = errors;
                              if (errors === _errs24)
                                if (Array.isArray(data12)) {
                                  var valid2 = !0;
                                  let len1 = data12.length;
                                  for (let i1 = 0; i1 < len1; i1++) {
                                    let _errs26 = errors;
                                    if (typeof data12[i1] != "string")
                                      return validate132.errors = [{ instancePath: instancePath + "/responseModalities/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid2 = _errs26 === errors;
                                    if (!valid2)
                                      break;
                                  }
                                } else
                                  return validate132.errors = [{ instancePath: instancePath + "/responseModalities", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var valid0 = _errs24 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.responseLogprobs !== void 0) {
                                let _errs28 = errors;
                                if (typeof data.responseLogprobs != "boolean")
                                  return validate132.errors = [{ instancePath: instancePath + "/responseLogprobs", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                var valid0 = _errs28 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.logprobs !== void 0) {
                                  let data15 = data.logprobs, _errs30 = errors;
                                  if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15)))
                                    return validate132.errors = [{ instancePath: instancePath + "/logprobs", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  var valid0 = _errs30 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.thinkingConfig !== void 0) {
                                    let _errs32 = errors;
                                    validate134(data.thinkingConfig, instancePath + "/thinkingConfig") || (vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors), errors = vErrors.length);
                                    var valid0 = _errs32 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.modelSelectionConfig !== void 0) {
                                      let _errs33 = errors;
                                      validate136(data.modelSelectionConfig, instancePath + "/modelSelectionConfig") || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
                                      var valid0 = _errs33 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.audioTranscriptionConfig !== void 0) {
                                        let _errs34 = errors;
                                        validate138(data.audioTranscriptionConfig, instancePath + "/audioTranscriptionConfig") || (vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors), errors = vErrors.length);
                                        var valid0 = _errs34 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.audioTimestamp !== void 0) {
                                          let _errs35 = errors;
                                          if (typeof data.audioTimestamp != "boolean")
                                            return validate132.errors = [{ instancePath: instancePath + "/audioTimestamp", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                          var valid0 = _errs35 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.enableAffectiveDialog !== void 0) {
                                            let _errs37 = errors;
                                            if (typeof data.enableAffectiveDialog != "boolean")
                                              return validate132.errors = [{ instancePath: instancePath + "/enableAffectiveDialog", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                            var valid0 = _errs37 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.mediaResolution !== void 0) {
                                              let _errs39 = errors;
                                              if (typeof data.mediaResolution != "string")
                                                return validate132.errors = [{ instancePath: instancePath + "/mediaResolution", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid0 = _errs39 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.responseFormat !== void 0) {
                                                let data22 = data.responseFormat, _errs41 = errors;
                                                if (errors === _errs41)
                                                  if (Array.isArray(data22)) {
                                                    var valid3 = !0;
                                                    let len2 = data22.length;
                                                    for (let i2 = 0; i2 < len2; i2++) {
                                                      let _errs43 = errors;
                                                      validate142(data22[i2], instancePath + "/responseFormat/" + i2) || (vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors), errors = vErrors.length);
                                                      var valid3 = _errs43 === errors;
                                                      if (!valid3)
                                                        break;
                                                    }
                                                  } else
                                                    return validate132.errors = [{ instancePath: instancePath + "/responseFormat", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid0 = _errs41 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.routingConfig !== void 0) {
                                                  let _errs44 = errors;
                                                  validate152(data.routingConfig, instancePath + "/routingConfig") || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length);
                                                  var valid0 = _errs44 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.speechConfig !== void 0) {
                                                    let _errs45 = errors;
                                                    validate158(data.speechConfig, instancePath + "/speechConfig") || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length);
                                                    var valid0 = _errs45 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0) {
                                                    if (data.enableEnhancedCivicAnswers !== void 0) {
                                                      let _errs46 = errors;
                                                      if (typeof data.enableEnhancedCivicAnswers != "boolean")
                                                        return validate132.errors = [{ instancePath: instancePath + "/enableEnhancedCivicAnswers", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                                      var valid0 = _errs46 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                    if (valid0) {
                                                      if (data.translationConfig !== void 0) {
                                                        let _errs48 = errors;
                                                        validate173(data.translationConfig, instancePath + "/translationConfig") || (vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors), errors = vErrors.length);
                                                        var valid0 = _errs48 === errors;
                                                      } else
                                                        var valid0 = !0;
                                                      if (valid0)
                                                        if (data.imageConfig !== void 0) {
                                                          let _errs49 = errors;
                                                          validate175(data.imageConfig, instancePath + "/imageConfig") || (vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors), errors = vErrors.length);
                                                          var valid0 = _errs49 === errors;
                                                        } else
                                                          var valid0 = !0;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate132.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate132.errors = vErrors, errors === 0;
}
function validate180(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.promptTemplateName !== void 0) {
        let _errs1 = errors;
        if (typeof data.promptTemplateName != "string")
          return validate180.errors = [{ instancePath: instancePath + "/promptTemplateName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.responseTemplateName !== void 0) {
          let _errs3 = errors;
          if (typeof data.responseTemplateName != "string")
            return validate180.errors = [{ instancePath: instancePath + "/responseTemplateName", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate180.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate180.errors = vErrors, errors === 0;
}
function validate1(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.contents === void 0 && (missing0 = "contents"))
        return validate1.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate1.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.contents !== void 0) {
          let data1 = data.contents, _errs3 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                validate2(data1[i0], instancePath + "/contents/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
                var valid3 = _errs5 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate2(data1, instancePath + "/contents") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else
            return validate1.errors = [{ instancePath: instancePath + "/contents", keyword: "byType", params: { expected: "an array or an object" }, message: "must be an array or an object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.systemInstruction !== void 0) {
            let _errs7 = errors;
            validate2(data.systemInstruction, instancePath + "/systemInstruction") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tools !== void 0) {
              let data4 = data.tools, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid7 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    validate43(data4[i1], instancePath + "/tools/" + i1) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length);
                    var valid7 = _errs10 === errors;
                    if (!valid7)
                      break;
                  }
                }
              } else if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate43(data4, instancePath + "/tools") || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length);
              else
                return validate1.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or an object" }, message: "must be an array or an object" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.toolConfig !== void 0) {
                let _errs12 = errors;
                validate122(data.toolConfig, instancePath + "/toolConfig") || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length);
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.safetySettings !== void 0) {
                  let data7 = data.safetySettings, _errs13 = errors;
                  if (errors === _errs13)
                    if (Array.isArray(data7)) {
                      var valid9 = !0;
                      let len2 = data7.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        let _errs15 = errors;
                        validate130(data7[i2], instancePath + "/safetySettings/" + i2) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length);
                        var valid9 = _errs15 === errors;
                        if (!valid9)
                          break;
                      }
                    } else
                      return validate1.errors = [{ instancePath: instancePath + "/safetySettings", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.generationConfig !== void 0) {
                    let _errs16 = errors;
                    validate132(data.generationConfig, instancePath + "/generationConfig") || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
                    var valid0 = _errs16 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.cachedContent !== void 0) {
                      let _errs17 = errors;
                      if (typeof data.cachedContent != "string")
                        return validate1.errors = [{ instancePath: instancePath + "/cachedContent", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs17 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.serviceTier !== void 0) {
                        let _errs19 = errors;
                        if (typeof data.serviceTier != "string")
                          return validate1.errors = [{ instancePath: instancePath + "/serviceTier", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.store !== void 0) {
                          let _errs21 = errors;
                          if (typeof data.store != "boolean")
                            return validate1.errors = [{ instancePath: instancePath + "/store", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs21 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.continuationToken !== void 0) {
                            let _errs23 = errors;
                            if (typeof data.continuationToken != "string")
                              return validate1.errors = [{ instancePath: instancePath + "/continuationToken", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid0 = _errs23 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.labels !== void 0) {
                              let data14 = data.labels, _errs25 = errors;
                              if (errors === _errs25)
                                if (data14 && typeof data14 == "object" && !Array.isArray(data14))
                                  for (let key0 in data14) {
                                    let _errs28 = errors;
                                    if (typeof data14[key0] != "string")
                                      return validate1.errors = [{ instancePath: instancePath + "/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid10 = _errs28 === errors;
                                    if (!valid10)
                                      break;
                                  }
                                else
                                  return validate1.errors = [{ instancePath: instancePath + "/labels", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs25 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0)
                              if (data.modelArmorConfig !== void 0) {
                                let _errs30 = errors;
                                validate180(data.modelArmorConfig, instancePath + "/modelArmorConfig") || (vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors), errors = vErrors.length);
                                var valid0 = _errs30 === errors;
                              } else
                                var valid0 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate1.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate1.errors = vErrors, errors === 0;
}
var validateCountTokensRequest = validate182;
function validate182(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.contents !== void 0) {
        let data0 = data.contents, _errs1 = errors;
        if (Array.isArray(data0)) {
          if (Array.isArray(data0)) {
            var valid3 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate2(data0[i0], instancePath + "/contents/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
              var valid3 = _errs3 === errors;
              if (!valid3)
                break;
            }
          }
        } else if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate2(data0, instancePath + "/contents") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
        else
          return validate182.errors = [{ instancePath: instancePath + "/contents", keyword: "byType", params: { expected: "an array or an object" }, message: "must be an array or an object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.generateContentRequest !== void 0) {
          let _errs5 = errors;
          validate1(data.generateContentRequest, instancePath + "/generateContentRequest") || (vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors), errors = vErrors.length);
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.systemInstruction !== void 0) {
            let _errs6 = errors;
            validate2(data.systemInstruction, instancePath + "/systemInstruction") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tools !== void 0) {
              let data4 = data.tools, _errs7 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid7 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs9 = errors;
                    validate43(data4[i1], instancePath + "/tools/" + i1) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length);
                    var valid7 = _errs9 === errors;
                    if (!valid7)
                      break;
                  }
                }
              } else if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate43(data4, instancePath + "/tools") || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length);
              else
                return validate182.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or an object" }, message: "must be an array or an object" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.generationConfig !== void 0) {
                let _errs11 = errors;
                validate132(data.generationConfig, instancePath + "/generationConfig") || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate182.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate182.errors = vErrors, errors === 0;
}
var validateEmbedContentRequest = validate190;
function validate192(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.taskType !== void 0) {
        let _errs1 = errors;
        if (typeof data.taskType != "string")
          return validate192.errors = [{ instancePath: instancePath + "/taskType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.title !== void 0) {
          let _errs3 = errors;
          if (typeof data.title != "string")
            return validate192.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.outputDimensionality !== void 0) {
            let data2 = data.outputDimensionality, _errs5 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate192.errors = [{ instancePath: instancePath + "/outputDimensionality", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.mimeType !== void 0) {
              let _errs7 = errors;
              if (typeof data.mimeType != "string")
                return validate192.errors = [{ instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.autoTruncate !== void 0) {
                let _errs9 = errors;
                if (typeof data.autoTruncate != "boolean")
                  return validate192.errors = [{ instancePath: instancePath + "/autoTruncate", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.documentOcr !== void 0) {
                  let _errs11 = errors;
                  if (typeof data.documentOcr != "boolean")
                    return validate192.errors = [{ instancePath: instancePath + "/documentOcr", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.audioTrackExtraction !== void 0) {
                    let _errs13 = errors;
                    if (typeof data.audioTrackExtraction != "boolean")
                      return validate192.errors = [{ instancePath: instancePath + "/audioTrackExtraction", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate192.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate192.errors = vErrors, errors === 0;
}
function validate190(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.content === void 0 && (missing0 = "content"))
        return validate190.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate190.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs3 = errors;
          validate2(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.taskType !== void 0) {
            let _errs4 = errors;
            if (typeof data.taskType != "string")
              return validate190.errors = [{ instancePath: instancePath + "/taskType", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let _errs6 = errors;
              if (typeof data.title != "string")
                return validate190.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.outputDimensionality !== void 0) {
                let data4 = data.outputDimensionality, _errs8 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate190.errors = [{ instancePath: instancePath + "/outputDimensionality", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.embedContentConfig !== void 0) {
                  let _errs10 = errors;
                  validate192(data.embedContentConfig, instancePath + "/embedContentConfig") || (vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors), errors = vErrors.length);
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate190.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate190.errors = vErrors, errors === 0;
}
var validateBatchEmbedContentsRequest = validate194;
function validate194(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.requests === void 0 && (missing0 = "requests"))
        return validate194.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.requests !== void 0) {
        let data0 = data.requests;
        if (errors === errors)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate190(data0[i0], instancePath + "/requests/" + i0) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate194.errors = [{ instancePath: instancePath + "/requests", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
      }
    } else
      return validate194.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate194.errors = vErrors, errors === 0;
}
export {
  validateBatchEmbedContentsRequest,
  validateCountTokensRequest,
  validateEmbedContentRequest,
  validateGenerateContentRequest
};

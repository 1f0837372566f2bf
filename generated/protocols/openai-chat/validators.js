// Made by `headgate generate` from schemas/openai-chat: change that, not this.
// validators.js
var validateChatCompletionRequest = validate1;
function validate6(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode"))
        return validate6.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.mode !== void 0 && typeof data.mode != "string")
        return validate6.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate6.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate6.errors = vErrors, errors === 0;
}
function validate8(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data)) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate8.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid2 = _errs1 === errors;
      } else
        var valid2 = !0;
      if (valid2)
        if (data.ttl !== void 0) {
          let data1 = data.ttl, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate8.errors = [{ instancePath: instancePath + "/ttl", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid2 = _errs3 === errors;
        } else
          var valid2 = !0;
    }
  } else if (data !== null)
    return validate8.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
  return validate8.errors = vErrors, errors === 0;
}
function validate5(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate5.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text")
          return validate5.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate5.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.prompt_cache_breakpoint !== void 0) {
            let _errs4 = errors;
            validate6(data.prompt_cache_breakpoint, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let _errs5 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate5.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate5.errors = vErrors, errors === 0;
}
function validate4(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate4.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate4.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      valid0 && data.type === "text" && (validate5(data, instancePath) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length));
    } else
      return validate4.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate4.errors = vErrors, errors === 0;
}
function validate3(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content"))
        return validate3.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "developer")
          return validate3.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "developer" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate4(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate3.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs5 = errors;
            if (typeof data.name != "string")
              return validate3.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let _errs7 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.copilot_cache_control !== void 0) {
                let _errs8 = errors;
                validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate3.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate3.errors = vErrors, errors === 0;
}
function validate15(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content"))
        return validate15.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "system")
          return validate15.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "system" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate4(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate15.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs5 = errors;
            if (typeof data.name != "string")
              return validate15.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let _errs7 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.copilot_cache_control !== void 0) {
                let _errs8 = errors;
                validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate15.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate15.errors = vErrors, errors === 0;
}
function validate24(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.url === void 0 && (missing0 = "url"))
        return validate24.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.url !== void 0) {
        let _errs1 = errors;
        if (typeof data.url != "string")
          return validate24.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.detail !== void 0) {
          let data1 = data.detail, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate24.errors = [{ instancePath: instancePath + "/detail", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate24.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate24.errors = vErrors, errors === 0;
}
function validate23(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.image_url === void 0 && (missing0 = "image_url"))
        return validate23.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "image_url")
          return validate23.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image_url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.image_url !== void 0) {
          let data1 = data.image_url, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate24(data1, instancePath + "/image_url") || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
          else if (typeof data1 != "string")
            return validate23.errors = [{ instancePath: instancePath + "/image_url", keyword: "byType", params: { expected: "an object or a string" }, message: "must be an object or a string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.prompt_cache_breakpoint !== void 0) {
            let _errs4 = errors;
            validate6(data.prompt_cache_breakpoint, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let _errs5 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate23.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
function validate29(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.input_audio === void 0 && (missing0 = "input_audio"))
        return validate29.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "input_audio")
          return validate29.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_audio" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input_audio !== void 0) {
          let data1 = data.input_audio, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.data === void 0 && (missing1 = "data") || data1.format === void 0 && (missing1 = "format"))
                return validate29.errors = [{ instancePath: instancePath + "/input_audio", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.data !== void 0) {
                let _errs4 = errors;
                if (typeof data1.data != "string")
                  return validate29.errors = [{ instancePath: instancePath + "/input_audio/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1)
                if (data1.format !== void 0) {
                  let _errs6 = errors;
                  if (typeof data1.format != "string")
                    return validate29.errors = [{ instancePath: instancePath + "/input_audio/format", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
            } else
              return validate29.errors = [{ instancePath: instancePath + "/input_audio", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.prompt_cache_breakpoint !== void 0) {
            let _errs8 = errors;
            validate6(data.prompt_cache_breakpoint, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
            var valid0 = _errs8 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let _errs9 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate29.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate29.errors = vErrors, errors === 0;
}
function validate33(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file === void 0 && (missing0 = "file"))
        return validate33.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "file")
          return validate33.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.file !== void 0) {
          let data1 = data.file, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.filename !== void 0) {
                let _errs4 = errors;
                if (typeof data1.filename != "string")
                  return validate33.errors = [{ instancePath: instancePath + "/file/filename", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data1.file_data !== void 0) {
                  let _errs6 = errors;
                  if (typeof data1.file_data != "string")
                    return validate33.errors = [{ instancePath: instancePath + "/file/file_data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
                if (valid1)
                  if (data1.file_id !== void 0) {
                    let _errs8 = errors;
                    if (typeof data1.file_id != "string")
                      return validate33.errors = [{ instancePath: instancePath + "/file/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs8 === errors;
                  } else
                    var valid1 = !0;
              }
            } else
              return validate33.errors = [{ instancePath: instancePath + "/file", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.prompt_cache_breakpoint !== void 0) {
            let _errs10 = errors;
            validate6(data.prompt_cache_breakpoint, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
            var valid0 = _errs10 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let _errs11 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs11 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate33.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate33.errors = vErrors, errors === 0;
}
function validate37(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.video_url === void 0 && (missing0 = "video_url"))
        return validate37.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "video_url")
          return validate37.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "video_url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.video_url !== void 0) {
          let data1 = data.video_url, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.url === void 0 && (missing1 = "url"))
                return validate37.errors = [{ instancePath: instancePath + "/video_url", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.url !== void 0 && typeof data1.url != "string")
                return validate37.errors = [{ instancePath: instancePath + "/video_url/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            } else
              return validate37.errors = [{ instancePath: instancePath + "/video_url", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.cache_control !== void 0) {
            let _errs6 = errors;
            validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate37.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate37.errors = vErrors, errors === 0;
}
function validate21(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate21.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate21.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate5(data, instancePath) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length) : tag0 === "image_url" ? validate23(data, instancePath) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length) : tag0 === "input_audio" ? validate29(data, instancePath) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length) : tag0 === "file" ? validate33(data, instancePath) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length) : tag0 === "video_url" && (validate37(data, instancePath) || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length));
      }
    } else
      return validate21.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate21.errors = vErrors, errors === 0;
}
function validate20(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content"))
        return validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "user")
          return validate20.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "user" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate21(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate20.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs5 = errors;
            if (typeof data.name != "string")
              return validate20.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let _errs7 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.copilot_cache_control !== void 0) {
                let _errs8 = errors;
                validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate20.errors = vErrors, errors === 0;
}
function validate47(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.refusal === void 0 && (missing0 = "refusal"))
        return validate47.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "refusal")
          return validate47.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "refusal" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.refusal !== void 0) {
          let _errs2 = errors;
          if (typeof data.refusal != "string")
            return validate47.errors = [{ instancePath: instancePath + "/refusal", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate47.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate47.errors = vErrors, errors === 0;
}
function validate49(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.thinking === void 0 && (missing0 = "thinking"))
        return validate49.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "thinking")
          return validate49.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "thinking" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.thinking !== void 0) {
          let data1 = data.thinking, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate4(data1[i0], instancePath + "/thinking/" + i0) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate49.errors = [{ instancePath: instancePath + "/thinking", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.closed !== void 0) {
            let data3 = data.closed, _errs5 = errors;
            if (typeof data3 != "boolean" && data3 !== null)
              return validate49.errors = [{ instancePath: instancePath + "/closed", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate49.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate49.errors = vErrors, errors === 0;
}
function validate45(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate45.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate45.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate5(data, instancePath) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length) : tag0 === "refusal" ? validate47(data, instancePath) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length) : tag0 === "thinking" && (validate49(data, instancePath) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length));
      }
    } else
      return validate45.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate45.errors = vErrors, errors === 0;
}
function validate55(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.arguments === void 0 && (missing0 = "arguments"))
        return validate55.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate55.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.arguments !== void 0) {
          let _errs3 = errors;
          if (typeof data.arguments != "string")
            return validate55.errors = [{ instancePath: instancePath + "/arguments", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate55.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
function validate57(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data)) {
    if (data && typeof data == "object" && !Array.isArray(data) && data.google !== void 0) {
      let data0 = data.google;
      if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0)) {
        if (data0 && typeof data0 == "object" && !Array.isArray(data0) && data0.thought_signature !== void 0) {
          let data1 = data0.thought_signature;
          if (typeof data1 != "string" && data1 !== null)
            return validate57.errors = [{ instancePath: instancePath + "/google/thought_signature", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        }
      } else if (data0 !== null)
        return validate57.errors = [{ instancePath: instancePath + "/google", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
    }
  } else if (data !== null)
    return validate57.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
  return validate57.errors = vErrors, errors === 0;
}
function validate54(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.function === void 0 && (missing0 = "function"))
        return validate54.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function")
          return validate54.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate54.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.function !== void 0) {
            let _errs4 = errors;
            validate55(data.function, instancePath + "/function") || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.extra_content !== void 0) {
              let _errs5 = errors;
              validate57(data.extra_content, instancePath + "/extra_content") || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate54.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate54.errors = vErrors, errors === 0;
}
function validate60(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.custom === void 0 && (missing0 = "custom"))
        return validate60.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate60.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate60.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.custom !== void 0) {
            let data2 = data.custom, _errs4 = errors;
            if (errors === _errs4)
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                let missing1;
                if (data2.name === void 0 && (missing1 = "name") || data2.input === void 0 && (missing1 = "input"))
                  return validate60.errors = [{ instancePath: instancePath + "/custom", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                if (data2.name !== void 0) {
                  let _errs6 = errors;
                  if (typeof data2.name != "string")
                    return validate60.errors = [{ instancePath: instancePath + "/custom/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
                if (valid1)
                  if (data2.input !== void 0) {
                    let _errs8 = errors;
                    if (typeof data2.input != "string")
                      return validate60.errors = [{ instancePath: instancePath + "/custom/input", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs8 === errors;
                  } else
                    var valid1 = !0;
              } else
                return validate60.errors = [{ instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate60.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate60.errors = vErrors, errors === 0;
}
function validate53(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate53.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "function" || tag0 === void 0 ? validate54(data, instancePath) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length) : tag0 === "custom" && (validate60(data, instancePath) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length));
      }
    } else
      return validate53.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate53.errors = vErrors, errors === 0;
}
function validate65(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate65.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "reasoning.text")
          return validate65.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reasoning.text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let data1 = data.text, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate65.errors = [{ instancePath: instancePath + "/text", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.signature !== void 0) {
            let data2 = data.signature, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate65.errors = [{ instancePath: instancePath + "/signature", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate65.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.format !== void 0) {
                let data4 = data.format, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate65.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.index !== void 0) {
                  let data5 = data.index, _errs6 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate65.errors = [{ instancePath: instancePath + "/index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate65.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate65.errors = vErrors, errors === 0;
}
function validate67(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.summary === void 0 && (missing0 = "summary"))
        return validate67.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "reasoning.summary")
          return validate67.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reasoning.summary" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.summary !== void 0) {
          let _errs2 = errors;
          if (typeof data.summary != "string")
            return validate67.errors = [{ instancePath: instancePath + "/summary", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate67.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.format !== void 0) {
              let data3 = data.format, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate67.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.index !== void 0) {
                let data4 = data.index, _errs6 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate67.errors = [{ instancePath: instancePath + "/index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate67.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate67.errors = vErrors, errors === 0;
}
function validate69(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data"))
        return validate69.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "reasoning.encrypted")
          return validate69.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reasoning.encrypted" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.data !== void 0) {
          let _errs2 = errors;
          if (typeof data.data != "string")
            return validate69.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate69.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.format !== void 0) {
              let data3 = data.format, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate69.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.index !== void 0) {
                let data4 = data.index, _errs6 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate69.errors = [{ instancePath: instancePath + "/index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate69.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate69.errors = vErrors, errors === 0;
}
function validate64(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate64.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate64.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "reasoning.text" ? validate65(data, instancePath) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length) : tag0 === "reasoning.summary" ? validate67(data, instancePath) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length) : tag0 === "reasoning.encrypted" && (validate69(data, instancePath) || (vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors), errors = vErrors.length));
      }
    } else
      return validate64.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate64.errors = vErrors, errors === 0;
}
function validate44(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role"))
        return validate44.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "assistant")
          return validate44.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "assistant" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string") {
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate45(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else if (data1 !== null)
              return validate44.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.refusal !== void 0) {
            let data3 = data.refusal, _errs5 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate44.errors = [{ instancePath: instancePath + "/refusal", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let _errs6 = errors;
              if (typeof data.name != "string")
                return validate44.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.audio !== void 0) {
                let data5 = data.audio, _errs8 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5)) {
                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    let missing1;
                    if (data5.id === void 0 && (missing1 = "id"))
                      return validate44.errors = [{ instancePath: instancePath + "/audio", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                    if (data5.id !== void 0 && typeof data5.id != "string")
                      return validate44.errors = [{ instancePath: instancePath + "/audio/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  }
                } else if (data5 !== null)
                  return validate44.errors = [{ instancePath: instancePath + "/audio", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.tool_calls !== void 0) {
                  let data7 = data.tool_calls, _errs12 = errors;
                  if (Array.isArray(data7)) {
                    if (Array.isArray(data7)) {
                      var valid10 = !0;
                      let len1 = data7.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let _errs14 = errors;
                        validate53(data7[i1], instancePath + "/tool_calls/" + i1) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                        var valid10 = _errs14 === errors;
                        if (!valid10)
                          break;
                      }
                    }
                  } else if (data7 !== null)
                    return validate44.errors = [{ instancePath: instancePath + "/tool_calls", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.function_call !== void 0) {
                    let data9 = data.function_call, _errs15 = errors;
                    if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate55(data9, instancePath + "/function_call") || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate44.errors = [{ instancePath: instancePath + "/function_call", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs15 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.reasoning_content !== void 0) {
                      let data10 = data.reasoning_content, _errs17 = errors;
                      if (typeof data10 != "string" && data10 !== null)
                        return validate44.errors = [{ instancePath: instancePath + "/reasoning_content", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs17 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.reasoning !== void 0) {
                        let data11 = data.reasoning, _errs18 = errors;
                        if (typeof data11 != "string" && data11 !== null)
                          return validate44.errors = [{ instancePath: instancePath + "/reasoning", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs18 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.reasoning_text !== void 0) {
                          let data12 = data.reasoning_text, _errs19 = errors;
                          if (typeof data12 != "string" && data12 !== null)
                            return validate44.errors = [{ instancePath: instancePath + "/reasoning_text", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.reasoning_opaque !== void 0) {
                            let data13 = data.reasoning_opaque, _errs20 = errors;
                            if (typeof data13 != "string" && data13 !== null)
                              return validate44.errors = [{ instancePath: instancePath + "/reasoning_opaque", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                            var valid0 = _errs20 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.reasoning_details !== void 0) {
                              let data14 = data.reasoning_details, _errs21 = errors;
                              if (Array.isArray(data14)) {
                                if (Array.isArray(data14)) {
                                  var valid19 = !0;
                                  let len2 = data14.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    let _errs23 = errors;
                                    validate64(data14[i2], instancePath + "/reasoning_details/" + i2) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length);
                                    var valid19 = _errs23 === errors;
                                    if (!valid19)
                                      break;
                                  }
                                }
                              } else if (data14 !== null)
                                return validate44.errors = [{ instancePath: instancePath + "/reasoning_details", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                              var valid0 = _errs21 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.cache_control !== void 0) {
                                let _errs24 = errors;
                                validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                                var valid0 = _errs24 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0)
                                if (data.copilot_cache_control !== void 0) {
                                  let _errs25 = errors;
                                  validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                                  var valid0 = _errs25 === errors;
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
    } else
      return validate44.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate44.errors = vErrors, errors === 0;
}
function validate75(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content") || data.tool_call_id === void 0 && (missing0 = "tool_call_id"))
        return validate75.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "tool")
          return validate75.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "tool" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate4(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate75.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_call_id !== void 0) {
            let _errs5 = errors;
            if (typeof data.tool_call_id != "string")
              return validate75.errors = [{ instancePath: instancePath + "/tool_call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let _errs7 = errors;
              validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.copilot_cache_control !== void 0) {
                let _errs8 = errors;
                validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate75.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate75.errors = vErrors, errors === 0;
}
function validate80(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content") || data.name === void 0 && (missing0 = "name"))
        return validate80.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "function")
          return validate80.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate80.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.name !== void 0) {
            let _errs3 = errors;
            if (typeof data.name != "string")
              return validate80.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate80.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate80.errors = vErrors, errors === 0;
}
function validate2(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role"))
        return validate2.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (typeof data.role != "string")
          return validate2.errors = [{ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.role;
        if (tag0 === "developer")
          validate3(data, instancePath) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
        else if (tag0 === "system")
          validate15(data, instancePath) || (vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors), errors = vErrors.length);
        else if (tag0 === "user")
          validate20(data, instancePath) || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
        else if (tag0 === "assistant")
          validate44(data, instancePath) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
        else if (tag0 === "tool")
          validate75(data, instancePath) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
        else if (tag0 === "function")
          validate80(data, instancePath) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
        else
          return validate2.errors = [{ instancePath: instancePath + "/role", keyword: "variants", params: { tag: "role", value: tag0 }, message: 'must be one of "developer", "system", "user", "assistant", "tool", "function"' }], !1;
      }
    } else
      return validate2.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate2.errors = vErrors, errors === 0;
}
function validate86(data, instancePath = "") {
  let vErrors = null, errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (validate86.errors = vErrors, errors === 0) : (validate86.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1);
}
function validate85(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name"))
        return validate85.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate85.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.description !== void 0) {
          let data1 = data.description, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate85.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.parameters !== void 0) {
            let data2 = data.parameters, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate86(data2, instancePath + "/parameters") || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate85.errors = [{ instancePath: instancePath + "/parameters", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.strict !== void 0) {
              let data3 = data.strict, _errs6 = errors;
              if (typeof data3 != "boolean" && data3 !== null)
                return validate85.errors = [{ instancePath: instancePath + "/strict", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate85.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate85.errors = vErrors, errors === 0;
}
function validate84(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.function === void 0 && (missing0 = "function"))
        return validate84.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function")
          return validate84.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.function !== void 0) {
          let _errs2 = errors;
          validate85(data.function, instancePath + "/function") || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let _errs3 = errors;
            validate8(data.cache_control, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.copilot_cache_control !== void 0) {
              let _errs4 = errors;
              validate8(data.copilot_cache_control, instancePath + "/copilot_cache_control") || (vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate84.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate84.errors = vErrors, errors === 0;
}
function validate94(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate94.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "text")
        return validate94.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
    } else
      return validate94.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate94.errors = vErrors, errors === 0;
}
function validate96(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.grammar === void 0 && (missing0 = "grammar"))
        return validate96.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "grammar")
          return validate96.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "grammar" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.grammar !== void 0) {
          let data1 = data.grammar, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.definition === void 0 && (missing1 = "definition") || data1.syntax === void 0 && (missing1 = "syntax"))
                return validate96.errors = [{ instancePath: instancePath + "/grammar", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.definition !== void 0) {
                let _errs4 = errors;
                if (typeof data1.definition != "string")
                  return validate96.errors = [{ instancePath: instancePath + "/grammar/definition", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1)
                if (data1.syntax !== void 0) {
                  let _errs6 = errors;
                  if (typeof data1.syntax != "string")
                    return validate96.errors = [{ instancePath: instancePath + "/grammar/syntax", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
            } else
              return validate96.errors = [{ instancePath: instancePath + "/grammar", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate96.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate96.errors = vErrors, errors === 0;
}
function validate93(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate93.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate93.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate94(data, instancePath) || (vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors), errors = vErrors.length) : tag0 === "grammar" && (validate96(data, instancePath) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length));
      }
    } else
      return validate93.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate93.errors = vErrors, errors === 0;
}
function validate92(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.custom === void 0 && (missing0 = "custom"))
        return validate92.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate92.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.custom !== void 0) {
          let data1 = data.custom, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.name === void 0 && (missing1 = "name"))
                return validate92.errors = [{ instancePath: instancePath + "/custom", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.name !== void 0) {
                let _errs4 = errors;
                if (typeof data1.name != "string")
                  return validate92.errors = [{ instancePath: instancePath + "/custom/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data1.description !== void 0) {
                  let _errs6 = errors;
                  if (typeof data1.description != "string")
                    return validate92.errors = [{ instancePath: instancePath + "/custom/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
                if (valid1)
                  if (data1.format !== void 0) {
                    let _errs8 = errors;
                    validate93(data1.format, instancePath + "/custom/format") || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length);
                    var valid1 = _errs8 === errors;
                  } else
                    var valid1 = !0;
              }
            } else
              return validate92.errors = [{ instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate92.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate92.errors = vErrors, errors === 0;
}
function validate83(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate83.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate83.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "function" ? validate84(data, instancePath) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length) : tag0 === "custom" && (validate92(data, instancePath) || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length));
      }
    } else
      return validate83.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate83.errors = vErrors, errors === 0;
}
function validate103(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.allowed_tools === void 0 && (missing0 = "allowed_tools"))
        return validate103.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "allowed_tools")
          return validate103.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "allowed_tools" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.allowed_tools !== void 0) {
          let data1 = data.allowed_tools, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.mode === void 0 && (missing1 = "mode") || data1.tools === void 0 && (missing1 = "tools"))
                return validate103.errors = [{ instancePath: instancePath + "/allowed_tools", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.mode !== void 0) {
                let _errs4 = errors;
                if (typeof data1.mode != "string")
                  return validate103.errors = [{ instancePath: instancePath + "/allowed_tools/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1)
                if (data1.tools !== void 0) {
                  let data3 = data1.tools, _errs6 = errors;
                  if (errors === _errs6)
                    if (Array.isArray(data3)) {
                      var valid2 = !0;
                      let len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0], _errs8 = errors;
                        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))
                          return validate103.errors = [{ instancePath: instancePath + "/allowed_tools/tools/" + i0, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid2 = _errs8 === errors;
                        if (!valid2)
                          break;
                      }
                    } else
                      return validate103.errors = [{ instancePath: instancePath + "/allowed_tools/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
            } else
              return validate103.errors = [{ instancePath: instancePath + "/allowed_tools", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate103.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate103.errors = vErrors, errors === 0;
}
function validate105(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.function === void 0 && (missing0 = "function"))
        return validate105.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function")
          return validate105.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.function !== void 0) {
          let data1 = data.function, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.name === void 0 && (missing1 = "name"))
                return validate105.errors = [{ instancePath: instancePath + "/function", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.name !== void 0 && typeof data1.name != "string")
                return validate105.errors = [{ instancePath: instancePath + "/function/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            } else
              return validate105.errors = [{ instancePath: instancePath + "/function", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate105.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate105.errors = vErrors, errors === 0;
}
function validate107(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.custom === void 0 && (missing0 = "custom"))
        return validate107.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate107.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.custom !== void 0) {
          let data1 = data.custom, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.name === void 0 && (missing1 = "name"))
                return validate107.errors = [{ instancePath: instancePath + "/custom", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.name !== void 0 && typeof data1.name != "string")
                return validate107.errors = [{ instancePath: instancePath + "/custom/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            } else
              return validate107.errors = [{ instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate102.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate102.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "allowed_tools" ? validate103(data, instancePath) || (vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors), errors = vErrors.length) : tag0 === "function" ? validate105(data, instancePath) || (vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors), errors = vErrors.length) : tag0 === "custom" && (validate107(data, instancePath) || (vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors), errors = vErrors.length));
      }
    } else
      return validate102.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate102.errors = vErrors, errors === 0;
}
function validate101(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (typeof data == "object" && data !== null && !Array.isArray(data))
      validate102(data, instancePath) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
    else
      return validate101.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
  return validate101.errors = vErrors, errors === 0;
}
function validate112(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name"))
        return validate112.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate112.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.description !== void 0) {
          let _errs3 = errors;
          if (typeof data.description != "string")
            return validate112.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.parameters !== void 0) {
            let _errs5 = errors;
            validate86(data.parameters, instancePath + "/parameters") || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate112.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate112.errors = vErrors, errors === 0;
}
function validate115(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (typeof data == "object" && data !== null && !Array.isArray(data)) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.name === void 0 && (missing0 = "name"))
          return validate115.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
        if (data.name !== void 0 && typeof data.name != "string")
          return validate115.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
      }
    } else
      return validate115.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
  return validate115.errors = vErrors, errors === 0;
}
function validate119(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate119.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "text")
        return validate119.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
    } else
      return validate119.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate119.errors = vErrors, errors === 0;
}
function validate121(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.json_schema === void 0 && (missing0 = "json_schema"))
        return validate121.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "json_schema")
          return validate121.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "json_schema" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.json_schema !== void 0) {
          let data1 = data.json_schema, _errs2 = errors;
          if (errors === _errs2)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing1;
              if (data1.name === void 0 && (missing1 = "name"))
                return validate121.errors = [{ instancePath: instancePath + "/json_schema", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data1.name !== void 0) {
                let _errs4 = errors;
                if (typeof data1.name != "string")
                  return validate121.errors = [{ instancePath: instancePath + "/json_schema/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data1.description !== void 0) {
                  let _errs6 = errors;
                  if (typeof data1.description != "string")
                    return validate121.errors = [{ instancePath: instancePath + "/json_schema/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data1.schema !== void 0) {
                    let _errs8 = errors;
                    validate86(data1.schema, instancePath + "/json_schema/schema") || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length);
                    var valid1 = _errs8 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1)
                    if (data1.strict !== void 0) {
                      let data5 = data1.strict, _errs9 = errors;
                      if (typeof data5 != "boolean" && data5 !== null)
                        return validate121.errors = [{ instancePath: instancePath + "/json_schema/strict", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                      var valid1 = _errs9 === errors;
                    } else
                      var valid1 = !0;
                }
              }
            } else
              return validate121.errors = [{ instancePath: instancePath + "/json_schema", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate121.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate121.errors = vErrors, errors === 0;
}
function validate124(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate124.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "json_object")
        return validate124.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "json_object" }, message: "must be equal to constant" }], !1;
    } else
      return validate124.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate124.errors = vErrors, errors === 0;
}
function validate118(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate118.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate118.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate119(data, instancePath) || (vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors), errors = vErrors.length) : tag0 === "json_schema" ? validate121(data, instancePath) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length) : tag0 === "json_object" && (validate124(data, instancePath) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length));
      }
    } else
      return validate118.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate118.errors = vErrors, errors === 0;
}
function validate127(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.voice === void 0 && (missing0 = "voice") || data.format === void 0 && (missing0 = "format"))
        return validate127.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.voice !== void 0) {
        let data0 = data.voice, _errs1 = errors;
        if (typeof data0 != "string")
          if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0)) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.id === void 0 && (missing1 = "id"))
                return validate127.errors = [{ instancePath: instancePath + "/voice", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              if (data0.id !== void 0 && typeof data0.id != "string")
                return validate127.errors = [{ instancePath: instancePath + "/voice/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            }
          } else
            return validate127.errors = [{ instancePath: instancePath + "/voice", keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.format !== void 0) {
          let _errs5 = errors;
          if (typeof data.format != "string")
            return validate127.errors = [{ instancePath: instancePath + "/format", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
    } else
      return validate127.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate127.errors = vErrors, errors === 0;
}
function validate129(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content"))
        return validate129.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "content")
          return validate129.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "content" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate4(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate129.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate129.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate129.errors = vErrors, errors === 0;
}
function validate133(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.country !== void 0) {
        let _errs1 = errors;
        if (typeof data.country != "string")
          return validate133.errors = [{ instancePath: instancePath + "/country", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.region !== void 0) {
          let _errs3 = errors;
          if (typeof data.region != "string")
            return validate133.errors = [{ instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.city !== void 0) {
            let _errs5 = errors;
            if (typeof data.city != "string")
              return validate133.errors = [{ instancePath: instancePath + "/city", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.timezone !== void 0) {
              let _errs7 = errors;
              if (typeof data.timezone != "string")
                return validate133.errors = [{ instancePath: instancePath + "/timezone", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate133.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate133.errors = vErrors, errors === 0;
}
function validate132(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.user_location !== void 0) {
        let data0 = data.user_location, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0)) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.type === void 0 && (missing0 = "type") || data0.approximate === void 0 && (missing0 = "approximate"))
              return validate132.errors = [{ instancePath: instancePath + "/user_location", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
            if (data0.type !== void 0) {
              let _errs3 = errors;
              if (data0.type !== "approximate")
                return validate132.errors = [{ instancePath: instancePath + "/user_location/type", keyword: "const", params: { allowedValue: "approximate" }, message: "must be equal to constant" }], !1;
              var valid3 = _errs3 === errors;
            } else
              var valid3 = !0;
            if (valid3)
              if (data0.approximate !== void 0) {
                let _errs4 = errors;
                validate133(data0.approximate, instancePath + "/user_location/approximate") || (vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors), errors = vErrors.length);
                var valid3 = _errs4 === errors;
              } else
                var valid3 = !0;
          }
        } else if (data0 !== null)
          return validate132.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.search_context_size !== void 0) {
          let _errs5 = errors;
          if (typeof data.search_context_size != "string")
            return validate132.errors = [{ instancePath: instancePath + "/search_context_size", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
    } else
      return validate132.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate132.errors = vErrors, errors === 0;
}
function validate136(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.include_usage !== void 0) {
        let data0 = data.include_usage, _errs1 = errors;
        if (typeof data0 != "boolean" && data0 !== null)
          return validate136.errors = [{ instancePath: instancePath + "/include_usage", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.include_obfuscation !== void 0) {
          let data1 = data.include_obfuscation, _errs2 = errors;
          if (typeof data1 != "boolean" && data1 !== null)
            return validate136.errors = [{ instancePath: instancePath + "/include_obfuscation", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate136.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate136.errors = vErrors, errors === 0;
}
function validate138(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data)) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.effort !== void 0) {
        let data0 = data.effort, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate138.errors = [{ instancePath: instancePath + "/effort", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid2 = _errs1 === errors;
      } else
        var valid2 = !0;
      if (valid2) {
        if (data.max_tokens !== void 0) {
          let data1 = data.max_tokens, _errs2 = errors;
          if (typeof data1 == "number") {
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
              return validate138.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          } else if (data1 !== null)
            return validate138.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid2 = _errs2 === errors;
        } else
          var valid2 = !0;
        if (valid2) {
          if (data.exclude !== void 0) {
            let data2 = data.exclude, _errs5 = errors;
            if (typeof data2 != "boolean" && data2 !== null)
              return validate138.errors = [{ instancePath: instancePath + "/exclude", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
            var valid2 = _errs5 === errors;
          } else
            var valid2 = !0;
          if (valid2) {
            if (data.enabled !== void 0) {
              let data3 = data.enabled, _errs6 = errors;
              if (typeof data3 != "boolean" && data3 !== null)
                return validate138.errors = [{ instancePath: instancePath + "/enabled", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
              var valid2 = _errs6 === errors;
            } else
              var valid2 = !0;
            if (valid2)
              if (data.summary !== void 0) {
                let data4 = data.summary, _errs7 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate138.errors = [{ instancePath: instancePath + "/summary", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid2 = _errs7 === errors;
              } else
                var valid2 = !0;
          }
        }
      }
    }
  } else if (data !== null)
    return validate138.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
  return validate138.errors = vErrors, errors === 0;
}
function validate140(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data)) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate140.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid2 = _errs1 === errors;
      } else
        var valid2 = !0;
      if (valid2)
        if (data.budget_tokens !== void 0) {
          let data1 = data.budget_tokens, _errs3 = errors;
          if (typeof data1 == "number") {
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
              return validate140.errors = [{ instancePath: instancePath + "/budget_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          } else if (data1 !== null)
            return validate140.errors = [{ instancePath: instancePath + "/budget_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid2 = _errs3 === errors;
        } else
          var valid2 = !0;
    }
  } else if (data !== null)
    return validate140.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
  return validate140.errors = vErrors, errors === 0;
}
function validate142(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data)) {
    if (data && typeof data == "object" && !Array.isArray(data))
      for (let key0 in data) {
        let _errs2 = errors;
        if (typeof data[key0] != "string")
          return validate142.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid2 = _errs2 === errors;
        if (!valid2)
          break;
      }
  } else if (data !== null)
    return validate142.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
  return validate142.errors = vErrors, errors === 0;
}
function validate144(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mode !== void 0) {
        let _errs1 = errors;
        if (typeof data.mode != "string")
          return validate144.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.ttl !== void 0) {
          let _errs3 = errors;
          if (typeof data.ttl != "string")
            return validate144.errors = [{ instancePath: instancePath + "/ttl", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate144.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate144.errors = vErrors, errors === 0;
}
function validate147(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode"))
        return validate147.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.mode !== void 0 && typeof data.mode != "string")
        return validate147.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate147.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate147.errors = vErrors, errors === 0;
}
function validate146(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate146.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate146.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.policy !== void 0) {
          let data1 = data.policy, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1)) {
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.input !== void 0) {
                let data2 = data1.input, _errs5 = errors;
                if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
                  validate147(data2, instancePath + "/policy/input") || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                else if (data2 !== null)
                  return validate146.errors = [{ instancePath: instancePath + "/policy/input", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid3 = _errs5 === errors;
              } else
                var valid3 = !0;
              if (valid3)
                if (data1.output !== void 0) {
                  let data3 = data1.output, _errs7 = errors;
                  if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                    validate147(data3, instancePath + "/policy/output") || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                  else if (data3 !== null)
                    return validate146.errors = [{ instancePath: instancePath + "/policy/output", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid3 = _errs7 === errors;
                } else
                  var valid3 = !0;
            }
          } else if (data1 !== null)
            return validate146.errors = [{ instancePath: instancePath + "/policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate146.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate146.errors = vErrors, errors === 0;
}
function validate1(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.messages === void 0 && (missing0 = "messages"))
        return validate1.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate1.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.messages !== void 0) {
          let data1 = data.messages, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                validate2(data1[i0], instancePath + "/messages/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate1.errors = [{ instancePath: instancePath + "/messages", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tools !== void 0) {
            let data3 = data.tools, _errs6 = errors;
            if (Array.isArray(data3)) {
              if (Array.isArray(data3)) {
                var valid4 = !0;
                let len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let _errs8 = errors;
                  validate83(data3[i1], instancePath + "/tools/" + i1) || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length);
                  var valid4 = _errs8 === errors;
                  if (!valid4)
                    break;
                }
              }
            } else if (data3 !== null)
              return validate1.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tool_choice !== void 0) {
              let data5 = data.tool_choice, _errs9 = errors;
              if (typeof data5 == "string")
                validate101(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors), errors = vErrors.length);
              else if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                validate101(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors), errors = vErrors.length);
              else if (data5 !== null)
                return validate1.errors = [{ instancePath: instancePath + "/tool_choice", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.parallel_tool_calls !== void 0) {
                let data6 = data.parallel_tool_calls, _errs12 = errors;
                if (typeof data6 != "boolean" && data6 !== null)
                  return validate1.errors = [{ instancePath: instancePath + "/parallel_tool_calls", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.functions !== void 0) {
                  let data7 = data.functions, _errs13 = errors;
                  if (Array.isArray(data7)) {
                    if (Array.isArray(data7)) {
                      var valid11 = !0;
                      let len2 = data7.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        let _errs15 = errors;
                        validate112(data7[i2], instancePath + "/functions/" + i2) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length);
                        var valid11 = _errs15 === errors;
                        if (!valid11)
                          break;
                      }
                    }
                  } else if (data7 !== null)
                    return validate1.errors = [{ instancePath: instancePath + "/functions", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.function_call !== void 0) {
                    let data9 = data.function_call, _errs16 = errors;
                    if (typeof data9 == "string")
                      validate115(data9, instancePath + "/function_call") || (vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors), errors = vErrors.length);
                    else if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate115(data9, instancePath + "/function_call") || (vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate1.errors = [{ instancePath: instancePath + "/function_call", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                    var valid0 = _errs16 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.response_format !== void 0) {
                      let data10 = data.response_format, _errs19 = errors;
                      if (typeof data10 == "object" && data10 !== null && !Array.isArray(data10))
                        validate118(data10, instancePath + "/response_format") || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length);
                      else if (data10 !== null)
                        return validate1.errors = [{ instancePath: instancePath + "/response_format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                      var valid0 = _errs19 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.verbosity !== void 0) {
                        let data11 = data.verbosity, _errs21 = errors;
                        if (typeof data11 != "string" && data11 !== null)
                          return validate1.errors = [{ instancePath: instancePath + "/verbosity", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs21 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.modalities !== void 0) {
                          let data12 = data.modalities, _errs22 = errors;
                          if (Array.isArray(data12)) {
                            if (Array.isArray(data12)) {
                              var valid20 = !0;
                              let len3 = data12.length;
                              for (let i3 = 0; i3 < len3; i3++) {
                                let _errs24 = errors;
                                if (typeof data12[i3] != "string")
                                  return validate1.errors = [{ instancePath: instancePath + "/modalities/" + i3, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid20 = _errs24 === errors;
                                if (!valid20)
                                  break;
                              }
                            }
                          } else if (data12 !== null)
                            return validate1.errors = [{ instancePath: instancePath + "/modalities", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                          var valid0 = _errs22 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.audio !== void 0) {
                            let data14 = data.audio, _errs26 = errors;
                            if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                              validate127(data14, instancePath + "/audio") || (vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors), errors = vErrors.length);
                            else if (data14 !== null)
                              return validate1.errors = [{ instancePath: instancePath + "/audio", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                            var valid0 = _errs26 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.prediction !== void 0) {
                              let data15 = data.prediction, _errs28 = errors;
                              if (typeof data15 == "object" && data15 !== null && !Array.isArray(data15))
                                validate129(data15, instancePath + "/prediction") || (vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors), errors = vErrors.length);
                              else if (data15 !== null)
                                return validate1.errors = [{ instancePath: instancePath + "/prediction", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs28 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.web_search_options !== void 0) {
                                let data16 = data.web_search_options, _errs30 = errors;
                                if (typeof data16 == "object" && data16 !== null && !Array.isArray(data16))
                                  validate132(data16, instancePath + "/web_search_options") || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
                                else if (data16 !== null)
                                  return validate1.errors = [{ instancePath: instancePath + "/web_search_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs30 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.max_completion_tokens !== void 0) {
                                  let data17 = data.max_completion_tokens, _errs32 = errors;
                                  if (typeof data17 == "number") {
                                    if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)))
                                      return validate1.errors = [{ instancePath: instancePath + "/max_completion_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  } else if (data17 !== null)
                                    return validate1.errors = [{ instancePath: instancePath + "/max_completion_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                  var valid0 = _errs32 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.max_tokens !== void 0) {
                                    let data18 = data.max_tokens, _errs35 = errors;
                                    if (typeof data18 == "number") {
                                      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)))
                                        return validate1.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                    } else if (data18 !== null)
                                      return validate1.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                    var valid0 = _errs35 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.temperature !== void 0) {
                                      let data19 = data.temperature, _errs38 = errors;
                                      if (typeof data19 != "number" && data19 !== null)
                                        return validate1.errors = [{ instancePath: instancePath + "/temperature", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                      var valid0 = _errs38 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.top_p !== void 0) {
                                        let data20 = data.top_p, _errs39 = errors;
                                        if (typeof data20 != "number" && data20 !== null)
                                          return validate1.errors = [{ instancePath: instancePath + "/top_p", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                        var valid0 = _errs39 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.top_k !== void 0) {
                                          let data21 = data.top_k, _errs40 = errors;
                                          if (typeof data21 == "number") {
                                            if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21)))
                                              return validate1.errors = [{ instancePath: instancePath + "/top_k", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                          } else if (data21 !== null)
                                            return validate1.errors = [{ instancePath: instancePath + "/top_k", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                          var valid0 = _errs40 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.frequency_penalty !== void 0) {
                                            let data22 = data.frequency_penalty, _errs43 = errors;
                                            if (typeof data22 != "number" && data22 !== null)
                                              return validate1.errors = [{ instancePath: instancePath + "/frequency_penalty", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                            var valid0 = _errs43 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.presence_penalty !== void 0) {
                                              let data23 = data.presence_penalty, _errs44 = errors;
                                              if (typeof data23 != "number" && data23 !== null)
                                                return validate1.errors = [{ instancePath: instancePath + "/presence_penalty", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                              var valid0 = _errs44 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.logit_bias !== void 0) {
                                                let data24 = data.logit_bias, _errs45 = errors;
                                                if (typeof data24 == "object" && data24 !== null && !Array.isArray(data24)) {
                                                  if (data24 && typeof data24 == "object" && !Array.isArray(data24))
                                                    for (let key0 in data24) {
                                                      let data25 = data24[key0], _errs48 = errors;
                                                      if (!(typeof data25 == "number" && isFinite(data25)))
                                                        return validate1.errors = [{ instancePath: instancePath + "/logit_bias/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                                                      var valid39 = _errs48 === errors;
                                                      if (!valid39)
                                                        break;
                                                    }
                                                } else if (data24 !== null)
                                                  return validate1.errors = [{ instancePath: instancePath + "/logit_bias", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                var valid0 = _errs45 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.logprobs !== void 0) {
                                                  let data26 = data.logprobs, _errs50 = errors;
                                                  if (typeof data26 != "boolean" && data26 !== null)
                                                    return validate1.errors = [{ instancePath: instancePath + "/logprobs", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                                  var valid0 = _errs50 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.top_logprobs !== void 0) {
                                                    let data27 = data.top_logprobs, _errs51 = errors;
                                                    if (typeof data27 == "number") {
                                                      if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27)))
                                                        return validate1.errors = [{ instancePath: instancePath + "/top_logprobs", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                    } else if (data27 !== null)
                                                      return validate1.errors = [{ instancePath: instancePath + "/top_logprobs", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                                    var valid0 = _errs51 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0) {
                                                    if (data.n !== void 0) {
                                                      let data28 = data.n, _errs54 = errors;
                                                      if (typeof data28 == "number") {
                                                        if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28)))
                                                          return validate1.errors = [{ instancePath: instancePath + "/n", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                      } else if (data28 !== null)
                                                        return validate1.errors = [{ instancePath: instancePath + "/n", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                                      var valid0 = _errs54 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                    if (valid0) {
                                                      if (data.seed !== void 0) {
                                                        let data29 = data.seed, _errs57 = errors;
                                                        if (typeof data29 == "number") {
                                                          if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29)))
                                                            return validate1.errors = [{ instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                        } else if (data29 !== null)
                                                          return validate1.errors = [{ instancePath: instancePath + "/seed", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                                        var valid0 = _errs57 === errors;
                                                      } else
                                                        var valid0 = !0;
                                                      if (valid0) {
                                                        if (data.stop !== void 0) {
                                                          let data30 = data.stop, _errs60 = errors;
                                                          if (typeof data30 != "string") {
                                                            if (Array.isArray(data30)) {
                                                              if (Array.isArray(data30)) {
                                                                var valid49 = !0;
                                                                let len4 = data30.length;
                                                                for (let i4 = 0; i4 < len4; i4++) {
                                                                  let _errs62 = errors;
                                                                  if (typeof data30[i4] != "string")
                                                                    return validate1.errors = [{ instancePath: instancePath + "/stop/" + i4, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                                  var valid49 = _errs62 === errors;
                                                                  if (!valid49)
                                                                    break;
                                                                }
                                                              }
                                                            } else if (data30 !== null)
                                                              return validate1.errors = [{ instancePath: instancePath + "/stop", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
                                                          }
                                                          var valid0 = _errs60 === errors;
                                                        } else
                                                          var valid0 = !0;
                                                        if (valid0) {
                                                          if (data.stream !== void 0) {
                                                            let data32 = data.stream, _errs64 = errors;
                                                            if (typeof data32 != "boolean" && data32 !== null)
                                                              return validate1.errors = [{ instancePath: instancePath + "/stream", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                                            var valid0 = _errs64 === errors;
                                                          } else
                                                            var valid0 = !0;
                                                          if (valid0) {
                                                            if (data.stream_options !== void 0) {
                                                              let data33 = data.stream_options, _errs65 = errors;
                                                              if (typeof data33 == "object" && data33 !== null && !Array.isArray(data33))
                                                                validate136(data33, instancePath + "/stream_options") || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
                                                              else if (data33 !== null)
                                                                return validate1.errors = [{ instancePath: instancePath + "/stream_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                              var valid0 = _errs65 === errors;
                                                            } else
                                                              var valid0 = !0;
                                                            if (valid0) {
                                                              if (data.reasoning_effort !== void 0) {
                                                                let data34 = data.reasoning_effort, _errs67 = errors;
                                                                if (typeof data34 != "string" && data34 !== null)
                                                                  return validate1.errors = [{ instancePath: instancePath + "/reasoning_effort", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                var valid0 = _errs67 === errors;
                                                              } else
                                                                var valid0 = !0;
                                                              if (valid0) {
                                                                if (data.reasoning !== void 0) {
                                                                  let _errs68 = errors;
                                                                  validate138(data.reasoning, instancePath + "/reasoning") || (vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors), errors = vErrors.length);
                                                                  var valid0 = _errs68 === errors;
                                                                } else
                                                                  var valid0 = !0;
                                                                if (valid0) {
                                                                  if (data.include_reasoning !== void 0) {
                                                                    let data36 = data.include_reasoning, _errs69 = errors;
                                                                    if (typeof data36 != "boolean" && data36 !== null)
                                                                      return validate1.errors = [{ instancePath: instancePath + "/include_reasoning", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                                                    var valid0 = _errs69 === errors;
                                                                  } else
                                                                    var valid0 = !0;
                                                                  if (valid0) {
                                                                    if (data.thinking !== void 0) {
                                                                      let _errs70 = errors;
                                                                      validate140(data.thinking, instancePath + "/thinking") || (vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors), errors = vErrors.length);
                                                                      var valid0 = _errs70 === errors;
                                                                    } else
                                                                      var valid0 = !0;
                                                                    if (valid0) {
                                                                      if (data.enable_thinking !== void 0) {
                                                                        let data38 = data.enable_thinking, _errs71 = errors;
                                                                        if (typeof data38 != "boolean" && data38 !== null)
                                                                          return validate1.errors = [{ instancePath: instancePath + "/enable_thinking", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                                                        var valid0 = _errs71 === errors;
                                                                      } else
                                                                        var valid0 = !0;
                                                                      if (valid0) {
                                                                        if (data.thinking_budget !== void 0) {
                                                                          let data39 = data.thinking_budget, _errs72 = errors;
                                                                          if (typeof data39 == "number") {
                                                                            if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39)))
                                                                              return validate1.errors = [{ instancePath: instancePath + "/thinking_budget", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                                          } else if (data39 !== null)
                                                                            return validate1.errors = [{ instancePath: instancePath + "/thinking_budget", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                                                                          var valid0 = _errs72 === errors;
                                                                        } else
                                                                          var valid0 = !0;
                                                                        if (valid0) {
                                                                          if (data.service_tier !== void 0) {
                                                                            let data40 = data.service_tier, _errs75 = errors;
                                                                            if (typeof data40 != "string" && data40 !== null)
                                                                              return validate1.errors = [{ instancePath: instancePath + "/service_tier", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                            var valid0 = _errs75 === errors;
                                                                          } else
                                                                            var valid0 = !0;
                                                                          if (valid0) {
                                                                            if (data.store !== void 0) {
                                                                              let data41 = data.store, _errs76 = errors;
                                                                              if (typeof data41 != "boolean" && data41 !== null)
                                                                                return validate1.errors = [{ instancePath: instancePath + "/store", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                                                              var valid0 = _errs76 === errors;
                                                                            } else
                                                                              var valid0 = !0;
                                                                            if (valid0) {
                                                                              if (data.metadata !== void 0) {
                                                                                let _errs77 = errors;
                                                                                validate142(data.metadata, instancePath + "/metadata") || (vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors), errors = vErrors.length);
                                                                                var valid0 = _errs77 === errors;
                                                                              } else
                                                                                var valid0 = !0;
                                                                              if (valid0) {
                                                                                if (data.user !== void 0) {
                                                                                  let data43 = data.user, _errs78 = errors;
                                                                                  if (typeof data43 != "string" && data43 !== null)
                                                                                    return validate1.errors = [{ instancePath: instancePath + "/user", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                                  var valid0 = _errs78 === errors;
                                                                                } else
                                                                                  var valid0 = !0;
                                                                                if (valid0) {
                                                                                  if (data.safety_identifier !== void 0) {
                                                                                    let data44 = data.safety_identifier, _errs79 = errors;
                                                                                    if (typeof data44 != "string" && data44 !== null)
                                                                                      return validate1.errors = [{ instancePath: instancePath + "/safety_identifier", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                                    var valid0 = _errs79 === errors;
                                                                                  } else
                                                                                    var valid0 = !0;
                                                                                  if (valid0) {
                                                                                    if (data.prompt_cache_key !== void 0) {
                                                                                      let data45 = data.prompt_cache_key, _errs80 = errors;
                                                                                      if (typeof data45 != "string" && data45 !== null)
                                                                                        return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_key", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                                      var valid0 = _errs80 === errors;
                                                                                    } else
                                                                                      var valid0 = !0;
                                                                                    if (valid0) {
                                                                                      if (data.prompt_cache_options !== void 0) {
                                                                                        let data46 = data.prompt_cache_options, _errs81 = errors;
                                                                                        if (typeof data46 == "object" && data46 !== null && !Array.isArray(data46))
                                                                                          validate144(data46, instancePath + "/prompt_cache_options") || (vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors), errors = vErrors.length);
                                                                                        else if (data46 !== null)
                                                                                          return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                                        var valid0 = _errs81 === errors;
                                                                                      } else
                                                                                        var valid0 = !0;
                                                                                      if (valid0) {
                                                                                        if (data.prompt_cache_retention !== void 0) {
                                                                                          let data47 = data.prompt_cache_retention, _errs83 = errors;
                                                                                          if (typeof data47 != "string" && data47 !== null)
                                                                                            return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_retention", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                                          var valid0 = _errs83 === errors;
                                                                                        } else
                                                                                          var valid0 = !0;
                                                                                        if (valid0)
                                                                                          if (data.moderation !== void 0) {
                                                                                            let data48 = data.moderation, _errs84 = errors;
                                                                                            if (typeof data48 == "object" && data48 !== null && !Array.isArray(data48))
                                                                                              validate146(data48, instancePath + "/moderation") || (vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors), errors = vErrors.length);
                                                                                            else if (data48 !== null)
                                                                                              return validate1.errors = [{ instancePath: instancePath + "/moderation", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                                            var valid0 = _errs84 === errors;
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
      return validate1.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate1.errors = vErrors, errors === 0;
}
var validateEmbeddingRequest = validate151;
function validate151(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.input === void 0 && (missing0 = "input"))
        return validate151.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate151.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input !== void 0) {
          let data1 = data.input, _errs3 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              let _errs5 = errors, valid3 = !1, _errs6 = errors;
              if (Array.isArray(data1)) {
                var valid4 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data2 = data1[i0], _errs7 = errors;
                  if (typeof data2 != "string" && !(typeof data2 == "object" && data2 !== null && !Array.isArray(data2))) {
                    let err0 = { instancePath: instancePath + "/input/" + i0, keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" };
                    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                  }
                  var valid4 = _errs7 === errors;
                  if (!valid4)
                    break;
                }
              }
              var _valid0 = _errs6 === errors;
              if (valid3 = valid3 || _valid0, !valid3) {
                let _errs8 = errors;
                if (Array.isArray(data1)) {
                  var valid6 = !0;
                  let len1 = data1.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let data3 = data1[i1], _errs9 = errors;
                    if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                      let err1 = { instancePath: instancePath + "/input/" + i1, keyword: "type", params: { type: "integer" }, message: "must be integer" };
                      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
                    }
                    var valid6 = _errs9 === errors;
                    if (!valid6)
                      break;
                  }
                }
                var _valid0 = _errs8 === errors;
                if (valid3 = valid3 || _valid0, !valid3) {
                  let _errs11 = errors;
                  if (Array.isArray(data1)) {
                    var valid7 = !0;
                    let len2 = data1.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data4 = data1[i2], _errs12 = errors;
                      if (errors === _errs12)
                        if (Array.isArray(data4)) {
                          var valid8 = !0;
                          let len3 = data4.length;
                          for (let i3 = 0; i3 < len3; i3++) {
                            let data5 = data4[i3], _errs14 = errors;
                            if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                              let err2 = { instancePath: instancePath + "/input/" + i2 + "/" + i3, keyword: "type", params: { type: "integer" }, message: "must be integer" };
                              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
                            }
                            var valid8 = _errs14 === errors;
                            if (!valid8)
                              break;
                          }
                        } else {
                          let err3 = { instancePath: instancePath + "/input/" + i2, keyword: "type", params: { type: "array" }, message: "must be array" };
                          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
                        }
                      var valid7 = _errs12 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                  var _valid0 = _errs11 === errors;
                  valid3 = valid3 || _valid0;
                }
              }
              if (valid3)
                errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
              else {
                let err4 = { instancePath: instancePath + "/input", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                return vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++, validate151.errors = vErrors, !1;
              }
            } else
              return validate151.errors = [{ instancePath: instancePath + "/input", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.encoding_format !== void 0) {
            let data6 = data.encoding_format, _errs16 = errors;
            if (typeof data6 != "string" && data6 !== null)
              return validate151.errors = [{ instancePath: instancePath + "/encoding_format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs16 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.dimensions !== void 0) {
              let data7 = data.dimensions, _errs17 = errors;
              if (typeof data7 == "number") {
                if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                  return validate151.errors = [{ instancePath: instancePath + "/dimensions", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              } else if (data7 !== null)
                return validate151.errors = [{ instancePath: instancePath + "/dimensions", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs17 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.user !== void 0) {
                let data8 = data.user, _errs20 = errors;
                if (typeof data8 != "string" && data8 !== null)
                  return validate151.errors = [{ instancePath: instancePath + "/user", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs20 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate151.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate151.errors = vErrors, errors === 0;
}
export {
  validateChatCompletionRequest,
  validateEmbeddingRequest
};
